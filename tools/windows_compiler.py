"""The compiler on Windows: clang-cl, or Microsoft's cl if there is no clang-cl.

cl has no vector types and no flags for most instruction sets. clang-cl has both, and uses cl's headers and linker.
"""

import shutil
from pathlib import Path

ARCHITECTURES = {"win-amd64": "x86_64", "win-arm64": "aarch64", "win32": "i686"}
WITHOUT_VECTORS = (
    "fastact: cl compiles the kernels without vector instructions; to have them, install clang-cl, which is Visual"
    ' Studio\'s component "C++ Clang Compiler for Windows", and build again'
)


def use_clang_cl(compiler, wanted, platform):
    """Make setuptools' object for MSVC call clang-cl, unless there is none; return whether it does.

    Parameters
    ----------
    compiler : setuptools' compiler object
        Its attributes `cc` and `compile_options` are changed.
    wanted : str or None
        The environment variable CC: ``"clang-cl"``, ``"cl"`` or a path of one of them.
    platform : str
        The platform to compile for, as in `sysconfig.get_platform`.
    """
    if not compiler.initialized:
        compiler.initialize()
    found = _find(compiler.cc, wanted)
    if not found:
        print(WITHOUT_VECTORS, flush=True)
        return False
    compiler.cc = found
    options = [option for option in compiler.compile_options if option != "/GL"]  # which clang-cl doesn't have
    compiler.compile_options = [f"--target={ARCHITECTURES[platform]}-pc-windows-msvc", *options]
    return True


def _find(cl, wanted):
    """Return the path of clang-cl: that of CC, else that of the Visual Studio that has `cl`, else one in PATH."""
    name = Path(wanted or "clang-cl").stem.lower()
    if name == "cl":
        return None
    folders = Path(cl).parents  # cl is VC/Tools/MSVC/<version>/bin/Hostx64/x64/cl.exe, clang-cl VC/Tools/Llvm/x64/bin
    beside_cl = folders[5] / "Llvm" / "x64" / "bin" / "clang-cl.exe" if len(folders) > 5 else None
    if wanted in (None, "", "clang-cl") and beside_cl and beside_cl.exists():
        return str(beside_cl)
    found = shutil.which(wanted or "clang-cl")
    if wanted and (name != "clang-cl" or not found):
        raise SystemExit(f"fastact: CC={wanted}; on Windows, expected clang-cl or cl, and found no such program")
    return found
