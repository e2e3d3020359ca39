"""Build fastact: render the kernels, translate them to C, then compile them once per instruction set.

Metadata is in pyproject.toml. ``FASTACT_BUILD_ISA=avx512`` (comma-separated) restricts a developer's build to
some instruction sets.
"""

import os
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

import numpy
from Cython.Build import cythonize
from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext

sys.path.insert(0, str(Path(__file__).resolve().parent / "tools"))
from render_kernels import render

RENDERED = Path("build") / "rendered"

# x86-64-v2 is what every wheel for Linux may assume since 2024; the others are chosen at import. Features are
# listed one by one, because fastact/_cpu.pxd asks the processor for exactly these.
INSTRUCTION_SETS = {
    "baseline": ["-march=x86-64-v2"],
    "avx2": ["-march=x86-64-v2", "-mavx2", "-mfma", "-mf16c"],
    "avx512": [
        *("-march=x86-64-v2", "-mavx2", "-mfma", "-mf16c"),
        *("-mavx512f", "-mavx512bw", "-mavx512cd", "-mavx512dq", "-mavx512vl", "-mprefer-vector-width=512"),
    ],
}

# Python's own flags may ask for debugging information, six times as large as the rest. Yours are heeded.
DEBUG_FLAGS = [] if "-g" in os.environ.get("CFLAGS", "") else ["-g0"]
# Never -ffast-math: fastact promises subnormals, NaN and signed zeros.
CORE_FLAGS = ["-O3", "-fno-math-errno", "-fwrapv"]
KERNEL_FLAGS = [
    *CORE_FLAGS,
    "-ffp-contract=fast",  # GCC's default, not Clang's: where there are fused operations, formulas reckon with them
    "-Wno-tautological-compare",  # x == x is the test for NaN, and a constant for integers
    "-fno-trapping-math",  # else a select with a division on one arm stays scalar
    "-fno-thread-jumps",  # else a clamp is split into constant arms, whose unused lanes turn subnormal
    "-fno-tree-pre",  # likewise, by another pass
    "-fno-inline-functions",  # else what is rarely called is copied into every kernel
    "-fno-tree-loop-distribute-patterns",  # else copying a block out becomes a call of memcpy
    "--param=max-completely-peel-times=7",  # else a block is unrolled before the vectoriser sees its loop
]
ACCEPTED = {}  # flag -> whether the compiler takes it
KERNELS = {name: f"fastact._kernels_{name}" for name in INSTRUCTION_SETS}  # one module for each
OPENMP = "-fopenmp"
INLINE = {"unix": "inline __attribute__((always_inline))", "msvc": "__forceinline"}


class BuildExt(build_ext):
    """Render, translate and compile, two at a time, with only the flags that the compiler knows."""

    def build_extensions(self):
        self.parallel = self.parallel or min(2, os.cpu_count() or 1)
        # An instruction set that the compiler doesn't know is left out: its module must not hold plain code.
        self.extensions = [
            extension
            for extension in self.extensions
            if extension.name == KERNELS["baseline"]
            or all(self._accepts(flag) for flag in extension.extra_compile_args if flag.startswith("-m"))
        ]
        for extension in self.extensions:
            flags = [*extension.extra_compile_args, *DEBUG_FLAGS]
            extension.extra_compile_args = [flag for flag in flags if self._accepts(flag)]
            extension.libraries += ["m"] if self.compiler.compiler_type == "unix" else []
            if extension.name == "fastact._core":
                kernel_flags = " ".join(flag for flag in KERNEL_FLAGS if self._accepts(flag))
                extension.define_macros.append(("FASTACT_KERNEL_FLAGS", f'"{kernel_flags}"'))
                if self._links_openmp():
                    extension.extra_compile_args.append(OPENMP)
                    extension.extra_link_args.append(OPENMP)
            inline = INLINE.get(self.compiler.compiler_type)
            if inline:
                extension.define_macros.append(("CYTHON_INLINE", inline))
        self._translate()
        super().build_extensions()

    def _translate(self):
        """Have C written for every extension. Here and not at import: an sdist or metadata need none of it."""
        rendered = [extension for extension in self.extensions if extension.sources[0].endswith(".in")]
        sources = render(RENDERED, {extension.name: Path(extension.sources[0]) for extension in rendered})
        for extension in rendered:
            extension.sources = [str(sources[extension.name])]
        translated = cythonize(
            self.extensions,
            build_dir="build/cython",
            nthreads=self.parallel,
            compiler_directives={"language_level": 3, "cdivision": True},  # by zero is inf or NaN, not an exception
        )
        for extension, as_c in zip(self.extensions, translated, strict=True):
            extension.sources, extension.depends = as_c.sources, as_c.depends

    def _accepts(self, flag):
        """Tell whether the compiler takes `flag` without an error (asked once)."""
        if self.compiler.compiler_type == "msvc":
            return False
        if flag not in ACCEPTED:
            with tempfile.TemporaryDirectory() as folder:
                source = Path(folder) / "probe.c"
                source.write_text("int main(void) { return 0; }\n")
                command = [*self.compiler.compiler_so, "-Werror", flag, "-c", str(source), "-o", f"{source}.o"]
                ACCEPTED[flag] = subprocess.run(command, capture_output=True, check=False).returncode == 0
        return ACCEPTED[flag]

    def _links_openmp(self):
        """Tell whether there is OpenMP to link with; its settings count for fastact's threads, too."""
        if self.compiler.compiler_type == "msvc":
            return False
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "probe.c"
            source.write_text("#include <omp.h>\nint main(void) { return omp_get_max_threads() < 1; }\n")
            command = [*self.compiler.compiler_so, OPENMP, str(source), "-o", f"{source}.out"]
            return subprocess.run(command, capture_output=True, check=False).returncode == 0


def instruction_sets():
    """Name the instruction sets to build: one plain set where there is no choice to make at import."""
    if not sysconfig.get_platform().endswith("x86_64"):  # the one built for; flags for it are GCC's and Clang's
        return {"baseline": []}
    wanted = [name.strip() for name in (os.environ.get("FASTACT_BUILD_ISA") or ",".join(INSTRUCTION_SETS)).split(",")]
    if unknown := set(wanted) - set(INSTRUCTION_SETS):
        expected = ", ".join(INSTRUCTION_SETS)
        raise SystemExit(f"FASTACT_BUILD_ISA: unknown {', '.join(unknown)}; expected some of {expected}")
    return {name: INSTRUCTION_SETS[name] for name in wanted}


def extensions():
    """List what there is to build; a template, once rendered, becomes the source of each that names it."""
    kernel_modules = [
        Extension(KERNELS[name], ["fastact/_kernels.pyx.in"], extra_compile_args=[*KERNEL_FLAGS, *flags])
        for name, flags in instruction_sets().items()
    ]
    long_kernels = Extension("fastact._long_kernels", ["fastact/_long_kernels.pyx.in"], extra_compile_args=KERNEL_FLAGS)
    # Thunks, by the thousand: nothing to optimise, nor to debug.
    interface = Extension("fastact.kernels", ["fastact/kernels.pyx.in"], extra_compile_args=["-O1", "-g0"])
    core = Extension(
        "fastact._core",
        ["fastact/_core.pyx", "fastact/_team.c"],
        include_dirs=[numpy.get_include(), "fastact"],
        define_macros=[("NPY_NO_DEPRECATED_API", "NPY_2_0_API_VERSION"), ("NPY_TARGET_VERSION", "NPY_2_0_API_VERSION")],
        extra_compile_args=CORE_FLAGS,
    )
    return [*kernel_modules, long_kernels, interface, core]


if __name__ == "__main__":  # where processes are spawned, those that translate import this file
    setup(ext_modules=extensions(), cmdclass={"build_ext": BuildExt})
