"""Build fastact: render the kernels, translate them to C++, then compile them once per instruction set.

Metadata is in pyproject.toml. ``FASTACT_BUILD_ISA``, a comma-separated list such as ``avx2,avx512``, limits a
developer's build to some instruction sets.
"""

import os
import shlex
import shutil
import sys
import sysconfig
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "tools"))
from toolchain import OPENMP, SAFE_FLAGS, Toolchain, check_environment, missing_packages

if missing := missing_packages():  # without build isolation, nothing else checks them
    raise SystemExit(f"fastact: a build needs {', '.join(missing)}: python -m pip install {shlex.join(missing)}")

import numpy
from Cython.Build import cythonize
from generate import declare, render
from pypi import page
from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext
from setuptools.command.build_py import build_py
from windows_compiler import use_clang_cl

RENDERED = Path("build") / "rendered"
TRANSLATED = Path("build") / "cython"
SIMD = Path("fastact") / "_simd"
HEADERS = [str(path) for path in sorted(SIMD.glob("*.h"))]

# Wheels for Linux may assume x86-64-v2 since 2024, so it is the baseline. The other sets are chosen at import. Features
# are listed one by one because fastact/_ufunc/cpu_features.pxd queries the processor for exactly these, and because GCC
# 10 and Clang 11 don't know -march=x86-64-v2. The tuning is generic because Clang, tuning for older processors, splits
# AVX loads in two.
X86_64_V2 = ["-msse3", "-mssse3", "-msse4.1", "-msse4.2", "-mpopcnt", "-mcx16", "-msahf"]
X86_64 = ["-march=x86-64", *X86_64_V2, "-mtune=generic"]
AVX2 = [*X86_64, "-mavx2", "-mfma", "-mf16c"]
AVX512 = [*AVX2, "-mavx512f", "-mavx512bw", "-mavx512cd", "-mavx512dq", "-mavx512vl", "-mprefer-vector-width=512"]
INSTRUCTION_SETS = {"baseline": X86_64, "avx2": AVX2, "avx512": AVX512}

# Python's own flags may ask for debugging information, which is six times as large as the code. User CFLAGS are
# respected.
DEBUG_FLAGS = [] if any("-g" in os.environ.get(name, "") for name in ("CFLAGS", "CXXFLAGS")) else ["-g0"]
# Never -ffast-math: fastact promises subnormals, NaN and signed zeros.
CORE_FLAGS = ["-O3", "-fno-math-errno", "-fwrapv", "/std:c11", "/experimental:c11atomics"]
# Every compiler must compute the same bits, so operations are fused only where a formula calls fma.
KERNEL_FLAGS = ["-std=c++17", "/std:c++17", "-O2", "-ffp-contract=off", "-Wno-ignored-attributes", "-Wno-psabi"]
# GCC 12 warns about its own intrinsics for AVX-512, twenty thousand times.
KERNEL_FLAGS += ["-Wno-uninitialized"]
# Each kernel becomes one loop. In _core, the compiler chooses what to inline. If everything were inlined, the code of
# rare calls would be part of the fast path: _core would be up to twice as large, and rows of four elements would take
# up to a third longer.
INLINE = {"unix": "inline __attribute__((always_inline))", "msvc": "__forceinline"}
KERNELS = "fastact._kernels"  # translated once, and compiled to one module for each instruction set
# Division by zero gives inf or NaN, not an exception. Without the third directive, the import of a module would switch
# the GIL of a free-threaded Python on. A formula's branch for one type is unreachable for the others.
DIRECTIVES = {"language_level": 3, "cdivision": True, "freethreading_compatible": True, "warn.unreachable": False}


class BuildPy(build_py):
    """Write the declarations of the C interface before the package's files are listed: they are among them."""

    def run(self):
        declare()
        super().run()


class BuildExt(build_ext):
    """Render the templates, translate them, and compile two modules at a time with the flags the compiler accepts."""

    def run(self):
        check_environment()
        super().run()

    def build_extensions(self):
        self.parallel = self.parallel or min(2, os.cpu_count() or 1)
        if self.compiler.compiler_type == "unix" and "CXX" not in os.environ:  # CC and CFLAGS apply to all sources
            self.compiler.compiler_so_cxx = self.compiler.compiler_so + shlex.split(os.environ.get("CXXFLAGS", ""))
        is_msvc = self.compiler.compiler_type == "msvc"
        clang_cl = is_msvc and use_clang_cl(self.compiler, os.environ.get("CC"), self.plat_name)
        toolchain = Toolchain(self.compiler, clang_cl)
        toolchain.check([*self.include_dirs, numpy.get_include()])
        self.extensions = [extension for extension in self.extensions if self._can_compile(extension, toolchain)]
        print(f"fastact: modules to build: {len(self.extensions)}; this takes some minutes", flush=True)
        self._translate()
        inline = INLINE.get(self.compiler.compiler_type)
        for extension in self.extensions:
            flags = [*SAFE_FLAGS, *extension.extra_compile_args, *DEBUG_FLAGS]
            accepted = [flag for flag in flags if toolchain.accepts(flag, extension.language)]
            extension.extra_compile_args = [toolchain.spelled(flag) for flag in accepted]
            extension.language = "c"  # link as C: nothing needs the C++ run-time library
            extension.libraries += ["m"] if self.compiler.compiler_type == "unix" else []
            if extension.name == "fastact._core":
                if toolchain.links_openmp():
                    extension.extra_compile_args.append(OPENMP)
                    extension.extra_link_args.append(OPENMP)
            elif inline:
                extension.define_macros.append(("CYTHON_INLINE", inline))
        super().build_extensions()

    def _can_compile(self, extension, toolchain):
        """Leave out an instruction set that the compiler doesn't know: its module would hold baseline code."""
        wanted = [flag for flag in extension.extra_compile_args if flag.startswith("-m")]
        unknown = [flag for flag in wanted if not toolchain.accepts(flag, extension.language)]
        is_baseline = extension.name == f"{KERNELS}_baseline"
        if unknown:
            effect = "slower" if is_baseline else "left out"
            sentence = f"fastact: {extension.name} is {effect}: the compiler doesn't know {' '.join(unknown)}"
            if not is_baseline and os.environ.get("FASTACT_BUILD_ISA", "").strip(" ,"):
                raise SystemExit(f"{sentence}; change CC or FASTACT_BUILD_ISA")
            print(sentence, flush=True)
        return is_baseline or not unknown

    def build_extension(self, extension):
        print(f"fastact: building {extension.name}", flush=True)
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
            extension.sources = written[name].sources
            extension.depends = [*extension.depends, *written[name].depends, *HEADERS]
            if name != extension.name:
                _rename(extension, name)


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
    if not sysconfig.get_platform().endswith(("x86_64", "amd64")):
        return {"baseline": ["-msse2", "-mfpmath=sse"] if sysconfig.get_platform().endswith("i686") else []}
    names = [name.strip() for name in os.environ.get("FASTACT_BUILD_ISA", "").split(",") if name.strip()]
    if unknown := sorted(set(names) - set(INSTRUCTION_SETS)):
        expected = ", ".join(INSTRUCTION_SETS)
        raise SystemExit(f"fastact: FASTACT_BUILD_ISA: unknown {', '.join(unknown)}; expected some of {expected}")
    return {name: INSTRUCTION_SETS[name] for name in names or INSTRUCTION_SETS}


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
        depends=[str(path) for path in sorted(Path("fastact/_ufunc").glob("*.h"))],
    )
    return [*kernel_modules, long_kernels, interface, core]


if __name__ == "__main__":  # processes that translate import this file where processes are spawned
    setup(
        ext_modules=extensions(),
        cmdclass={"build_ext": BuildExt, "build_py": BuildPy},
        long_description=page(),
        long_description_content_type="text/markdown",
    )
