"""The default number of threads: CPU quotas of containers, and Python's number of CPUs."""

import subprocess
import sys

import pytest
from support.processes import run

from fastact import _environment

MOST = 1024
V2 = "sys/fs/cgroup"
V1 = "sys/fs/cgroup/cpu"


def v2(group, limit):
    """Return the file that limits a control group of version 2."""
    return {f"{V2}{group}/cpu.max": limit + "\n"}


def v1(group, quota, period="100000"):
    """Return the files that limit a control group of version 1."""
    return {f"{V1}{group}/cpu.cfs_quota_us": quota + "\n", f"{V1}{group}/cpu.cfs_period_us": period + "\n"}


def quotas(root, groups, files):
    """Write what Linux shows of the control groups of a process, and read the quotas."""
    for name, text in {"proc/self/cgroup": groups, **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("latin-1"))
    return list(_environment.cpu_quotas(str(root)))


CASES = {
    "in a container": ("0::/\n", v2("", "200000 100000"), [2]),
    "nested": ("0::/a/b\n", v2("", "800000 100000") | v2("/a", "max 100000") | v2("/a/b", "300000 100000"), [8, 3]),
    "a group above": ("0::/a/b\n", v2("/a", "100000 100000") | v2("/a/b", "max 100000"), [1]),
    "outside name": ("0::/docker/4f\n", v2("", "100000 100000"), [1]),
    "none": ("0::/a\n", v2("/a", "max 100000"), []),
    "rounded down": ("0::/\n", v2("", "390000 100000"), [3]),
    "less than one CPU": ("0::/\n", v2("", "5000 100000"), [1]),
    "another period": ("0::/\n", v2("", "100000 50000"), [2]),
    "v1 in a container": ("4:cpu,cpuacct:/docker/4f\n1:name=systemd:/\n", v1("", "150000"), [1]),
    "v1 nested": ("4:cpuacct,cpu:/a/b\n", v1("", "-1") | v1("/a", "400000") | v1("/a/b", "50000", "25000"), [4, 2]),
    "v1 without a link": ("4:cpu,cpuacct:/a\n", v1(",cpuacct/a", "300000"), [3]),
    "v1 none": ("4:cpu:/\n", v1("", "-1"), []),
    "v1 beside v2": ("4:cpu:/a\n0::/\n", v1("/a", "200000"), [2]),
    "other controllers": ("5:cpuset:/a\n2:cpuacct:/a\n", v1("/a", "100000"), []),
    "no files": ("0::/a\n4:cpu:/a\n", {}, []),
    "only a quota": ("4:cpu:/\n", {f"{V1}/cpu.cfs_quota_us": "100000\n"}, []),
    "no numbers": ("0::/a\n", v2("/a", "many 100000") | v2("", "1 2 3"), []),
    "period of 0": ("0::/\n", v2("", "100000 0"), []),
    "bytes that aren't UTF-8": ("0::/\xff\n", v2("", "\xff 100000"), []),
    "malformed groups": ("0:/\n\nnonsense\n0\n", {}, []),
}


@pytest.mark.parametrize("case", CASES)
def test_quotas_are_read(case, tmp_path):
    groups, files, expected = CASES[case]
    assert quotas(tmp_path, groups, files) == expected


def test_a_system_without_control_groups_has_no_quota(tmp_path):
    assert list(_environment.cpu_quotas(str(tmp_path))) == []


@pytest.fixture
def eight_cpus(monkeypatch):
    """Pretend to have eight CPUs, and no settings."""
    for variable in ("FASTACT_NUM_THREADS", "OMP_NUM_THREADS", "PYTHON_CPU_COUNT"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.delitem(sys._xoptions, "cpu_count", raising=False)
    monkeypatch.setattr(_environment, "PROCESSORS", frozenset(range(8)))
    monkeypatch.setattr(_environment, "cpu_quotas", lambda: iter(()))
    return monkeypatch


def threads():
    """Return the default number of threads of a build without OpenMP."""
    return _environment.default_threads(MOST, MOST)


def test_the_smallest_quota_limits_the_threads(eight_cpus):
    assert threads() == 8
    eight_cpus.setattr(_environment, "cpu_quotas", lambda: iter((6, 2, 3)))
    assert threads() == 2


def test_variables_do_not_exceed_the_quota(eight_cpus):
    eight_cpus.setattr(_environment, "cpu_quotas", lambda: iter((2,)))
    eight_cpus.setenv("FASTACT_NUM_THREADS", "5")
    eight_cpus.setenv("PYTHON_CPU_COUNT", "6")
    assert threads() == 2
    eight_cpus.setenv("FASTACT_NUM_THREADS", "1")
    assert threads() == 1


@pytest.mark.parametrize(
    ("value", "expected"),
    [("3", 3), ("1", 1), ("8", 8), ("99", 8), ("", 8), ("default", 8), ("-2", 8), ("two", 8), ("9" * 5000, 8)],
)
def test_number_of_cpus_of_python(value, expected, eight_cpus):
    eight_cpus.setenv("PYTHON_CPU_COUNT", value)
    assert threads() == expected
    eight_cpus.setenv("PYTHON_CPU_COUNT", "5")
    eight_cpus.setitem(sys._xoptions, "cpu_count", value or "default")  # the option takes precedence
    assert threads() == expected


@pytest.mark.parametrize(("option", "expected"), [("-B", "3"), ("-E", "8"), ("-I", "8")])
def test_python_ignores_its_variable_with_some_options(option, expected, eight_cpus):
    eight_cpus.setenv("PYTHON_CPU_COUNT", "3")
    script = f"""import sys
sys.path[:] = {sys.path}
from fastact import _environment
_environment.PROCESSORS, _environment.cpu_quotas = range(8), tuple
print(_environment.default_threads({MOST}, {MOST}))
"""
    done = subprocess.run([sys.executable, option, "-c", script], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == (expected, "")


@pytest.mark.parametrize("variable", ["FASTACT_NUM_THREADS", "OMP_NUM_THREADS", "PYTHON_CPU_COUNT"])
def test_an_empty_variable_counts_as_unset(variable, eight_cpus):
    eight_cpus.setenv(variable, "")
    assert threads() == 8


def test_number_of_cpus_of_python_in_a_new_process():
    assert run("import fastact; print(fastact.get_num_threads())", PYTHON_CPU_COUNT="1") == "1"
