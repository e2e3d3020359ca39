"""Build fastact: render the kernels, translate them to C++, then compile them once per instruction set.

Metadata is in pyproject.toml. ``FASTACT_BUILD_ISA``, a comma-separated list such as ``avx2,avx512``, limits a
developer's build to some instruction sets.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

import numpy
from Cython.Build import cythonize
from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext
from setuptools.command.build_py import build_py

sys.path.insert(0, str(Path(__file__).resolve().parent / "tools"))
from generate import declare, render

RENDERED = Path("build") / "rendered"
TRANSLATED = Path("build") / "cython"
SIMD = Path("fastact") / "_simd"
HEADERS = [str(path) for path in sorted(SIMD.glob("*.h"))]

# Wheels for Linux may assume x86-64-v2 since 2024, so it is the baseline. The other sets are chosen at import. Features
# are listed one by one because fastact/_ufunc/cpu_features.pxd queries the processor for exactly these. The tuning is
# generic because Clang, tuning for older processors, splits AVX loads in two.
X86_64 = ["-march=x86-64-v2", "-mtune=generic"]
AVX2 = [*X86_64, "-mavx2", "-mfma", "-mf16c"]
AVX512 = [*AVX2, "-mavx512f", "-mavx512bw", "-mavx512cd", "-mavx512dq", "-mavx512vl", "-mprefer-vector-width=512"]
INSTRUCTION_SETS = {"baseline": X86_64, "avx2": AVX2, "avx512": AVX512}

# Python's own flags may ask for debugging information, which is six times as large as the code. User CFLAGS are
# respected.
DEBUG_FLAGS = [] if "-g" in os.environ.get("CFLAGS", "") else ["-g0"]
# Never -ffast-math: fastact promises subnormals, NaN and signed zeros.
CORE_FLAGS = ["-O3", "-fno-math-errno", "-fwrapv"]
# Every compiler must compute the same bits, so operations are fused only where a formula calls fma.
KERNEL_FLAGS = ["-std=c++17", "/std:c++17", "-O2", "-ffp-contract=off", "-Wno-ignored-attributes", "-Wno-psabi"]
OPENMP = "-fopenmp"
INLINE = {"unix": "inline __attribute__((always_inline))", "msvc": "__forceinline"}
KERNELS = "fastact._kernels"  # translated once, and compiled to one module for each instruction set
# Division by zero gives inf or NaN, not an exception. Without the third directive, the import of a module would switch
# the GIL of a free-threaded Python on.
DIRECTIVES = {"language_level": 3, "cdivision": True, "freethreading_compatible": True}
ACCEPTED = {}  # (flag, language) -> whether the compiler accepts the flag


class BuildPy(build_py):
    """Write the declarations of the C interface before the package's files are listed: they are among them."""

    def run(self):
        declare()
        super().run()


class BuildExt(build_ext):
    """Render the templates, translate them, and compile two modules at a time with the flags the compiler accepts."""

    def build_extensions(self):
        self.parallel = self.parallel or min(2, os.cpu_count() or 1)
        if self.compiler.compiler_type == "unix" and "CXX" not in os.environ:
            self.compiler.compiler_so_cxx = self.compiler.compiler_so  # CC and CFLAGS apply to all sources
        # Leave out an instruction set that the compiler doesn't know: its module would hold baseline code.
        self.extensions = [
            extension
            for extension in self.extensions
            if extension.name == f"{KERNELS}_baseline"
            or all(self._accepts(flag, "c++") for flag in extension.extra_compile_args if flag.startswith("-m"))
        ]
        self._translate()
        for extension in self.extensions:
            flags = [*extension.extra_compile_args, *DEBUG_FLAGS]
            extension.extra_compile_args = [flag for flag in flags if self._accepts(flag, extension.language)]
            extension.language = "c"  # link as C: nothing needs the C++ run-time library
            extension.libraries += ["m"] if self.compiler.compiler_type == "unix" else []
            if extension.name == "fastact._core" and self._links_openmp():
                extension.extra_compile_args.append(OPENMP)
                extension.extra_link_args.append(OPENMP)
            inline = INLINE.get(self.compiler.compiler_type)
            if inline:
                extension.define_macros.append(("CYTHON_INLINE", inline))
        super().build_extensions()

    def build_extension(self, extension):
        print(f"fastact: compiling {extension.name}", flush=True)
        super().build_extension(extension)

    def _translate(self):
        """Write C or C++ for every extension. It isn't done at import, because an sdist and metadata don't need it."""
        print("fastact: translating the kernels to C++", flush=True)
        modules = {_translated_as(extension): extension for extension in self.extensions}
        templates = {name: Path(extension.sources[0]) for name, extension in modules.items()}
        sources = render(RENDERED, {name: path for name, path in templates.items() if path.suffix == ".in"})
        untranslated = [
            Extension(name, [str(sources.get(name, path)), *modules[name].sources[1:]], language=modules[name].language)
            for name, path in templates.items()
        ]
        translated = cythonize(
            untranslated,
            build_dir=str(TRANSLATED),
            nthreads=self.parallel,
            compiler_directives=DIRECTIVES,
        )
        written = dict(zip(modules, translated, strict=True))
        for extension in self.extensions:
            name = _translated_as(extension)
            extension.sources, extension.depends = written[name].sources, [*written[name].depends, *HEADERS]
            if name != extension.name:
                _rename(extension, name)

    def _accepts(self, flag, language):
        """Return whether the compiler of a language accepts `flag`; the answer is cached."""
        if self.compiler.compiler_type == "msvc":
            return flag.startswith("/")
        if (flag, language) not in ACCEPTED:
            with tempfile.TemporaryDirectory() as folder:
                source = Path(folder) / ("probe.cpp" if language == "c++" else "probe.c")
                source.write_text("int main(void) { return 0; }\n")
                compiler = self.compiler.compiler_so_cxx if language == "c++" else self.compiler.compiler_so
                command = [*compiler, "-Werror", flag, "-c", str(source), "-o", f"{source}.o"]
                done = subprocess.run(command, capture_output=True, check=False)
                ACCEPTED[flag, language] = done.returncode == 0
        return ACCEPTED[flag, language]

    def _links_openmp(self):
        """Return whether OpenMP can be linked; its settings also limit fastact's threads."""
        if self.compiler.compiler_type == "msvc":
            return False
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "probe.c"
            source.write_text("#include <omp.h>\nint main(void) { return omp_get_max_threads() < 1; }\n")
            command = [*self.compiler.compiler_so, OPENMP, str(source), "-o", f"{source}.out"]
            return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _translated_as(extension):
    """Return the name of the translated module of an extension: the kernels of all instruction sets share one."""
    return KERNELS if extension.name.startswith(KERNELS) else extension.name


def _rename(extension, name):
    """Give an extension its own copy of a shared source, and its own entry point."""
    source = Path(extension.sources[0])
    copy = source.with_stem(extension.name.rpartition(".")[2])
    if not copy.exists() or copy.read_bytes() != source.read_bytes():
        shutil.copyfile(source, copy)
    extension.sources = [str(copy)]
    extension.define_macros.append((f"PyInit_{source.stem}", f"PyInit_{copy.stem}"))


def instruction_sets():
    """Return the instruction sets to build, with their flags for GCC and Clang; only x86-64 has more than one."""
    if not sysconfig.get_platform().endswith("x86_64"):
        return {"baseline": ["-msse2", "-mfpmath=sse"] if sysconfig.get_platform().endswith("i686") else []}
    wanted = [name.strip() for name in (os.environ.get("FASTACT_BUILD_ISA") or ",".join(INSTRUCTION_SETS)).split(",")]
    if unknown := set(wanted) - set(INSTRUCTION_SETS):
        expected = ", ".join(INSTRUCTION_SETS)
        raise SystemExit(f"FASTACT_BUILD_ISA: unknown {', '.join(unknown)}; expected some of {expected}")
    return {name: INSTRUCTION_SETS[name] for name in wanted}


def extensions():
    """Return the extension modules. Where a source is a template, the build renders it first."""

    def vectors(name, template, flags=()):
        sources, flags = [f"fastact/_loops/{template}"], [*KERNEL_FLAGS, *flags]
        return Extension(name, sources, include_dirs=[str(SIMD)], extra_compile_args=flags, language="c++")

    kernel_modules = [
        vectors(f"{KERNELS}_{name}", "elementwise.pyx.in", flags) for name, flags in instruction_sets().items()
    ]
    long_kernels = vectors("fastact._long_kernels", "longdouble.pyx.in")
    # A thousand short wrappers: there is nothing to optimise or to debug.
    interface = Extension("fastact.kernels", ["fastact/kernels.pyx.in"], extra_compile_args=["-O1", "-g0"])
    core = Extension(
        "fastact._core",
        ["fastact/_core.pyx", "fastact/_ufunc/threadpool.c"],
        include_dirs=[numpy.get_include(), "fastact/_ufunc", str(SIMD)],
        define_macros=[("NPY_NO_DEPRECATED_API", "NPY_2_0_API_VERSION"), ("NPY_TARGET_VERSION", "NPY_2_0_API_VERSION")],
        extra_compile_args=CORE_FLAGS,
    )
    return [*kernel_modules, long_kernels, interface, core]


if __name__ == "__main__":  # processes that translate import this file where processes are spawned
    setup(ext_modules=extensions(), cmdclass={"build_ext": BuildExt, "build_py": BuildPy})
