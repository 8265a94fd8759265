"""Finds and builds the programs that run_peers.py compares."""

import os
import pathlib
import shutil
import subprocess
import sys
from dataclasses import dataclass

HERE = pathlib.Path(__file__).resolve().parent
BUILD = HERE / ".build-peers"
DEBIAN_CRATES = pathlib.Path("/usr/share/cargo/registry")

# No caches beside the sources, and the same hash seeds in every run.
ENVIRONMENT = {
    **os.environ,
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONHASHSEED": "0",
    "SWIFT_DETERMINISTIC_HASHING": "1",
}


class Missing(Exception):
    """Why a program can't take part."""


@dataclass
class Program:
    name: str
    version: str
    command: list[str]

    def run(self, *arguments):
        command = self.command + [str(argument) for argument in arguments]
        result = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True)
        if result.returncode != 0:
            raise Missing(last_line(result.stderr) or f"exit code {result.returncode}")
        return result.stdout

    def best(self, mode, path, iterations, rounds):
        return float(self.run(mode, path, iterations, rounds).split()[0])


def last_line(text):
    lines = text.strip().splitlines()
    return lines[-1] if lines else ""


def output(*command, cwd=None, environment=None):
    try:
        result = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True)
    except FileNotFoundError:
        raise Missing(f"{command[0]} is not installed") from None
    if result.returncode != 0:
        errors = [line for line in (result.stdout + result.stderr).splitlines() if "error" in line]
        raise Missing(errors[0] if errors else last_line(result.stderr))
    return result.stdout


def interpreter(install):
    """A Python that has orjson and msgspec, if there is or may be one."""

    def has_both(python):
        command = [python, "-c", "import orjson, msgspec"]
        return subprocess.run(command, capture_output=True).returncode == 0

    environment = BUILD / "venv"
    python = str(environment / "bin" / "python")
    if has_both(sys.executable):
        return sys.executable
    if os.path.exists(python) and has_both(python):
        return python
    if not install:
        return sys.executable
    try:
        output(sys.executable, "-m", "venv", str(environment))
        output(python, "-m", "pip", "install", "--quiet", "orjson", "msgspec")
    except Missing as reason:
        print(f"orjson and msgspec could not be installed: {reason}")
        return sys.executable
    return python


def python_peer(name, python, module=None):
    script = HERE / "Peers" / f"python_{name}.py"
    show = "import sys; print(sys.version.split()[0])"
    if module:
        show = f"import importlib.metadata as m, {module}; print(m.version('{module}'))"
    try:
        version = output(python, "-c", show).strip()
    except Missing:
        raise Missing(f"{module} is not installed") from None
    return Program("python" if module is None else name, version, [python, str(script)])


def rust_peer():
    if not any(DEBIAN_CRATES.glob("serde_json-*")):
        packages = "librust-serde-json-dev librust-serde-derive-dev librust-serde+derive-dev"
        raise Missing(f"no serde_json in {DEBIAN_CRATES}: apt-get install {packages}")
    package = HERE / "Peers" / "rust_serde"
    target = BUILD / "rust"
    # With Debian's compiler, for which its crates are, where another one comes before it in PATH.
    debian = all(os.access(f"/usr/bin/{tool}", os.X_OK) for tool in ("cargo", "rustc"))
    cargo, compiler = ("/usr/bin/cargo", "/usr/bin/rustc") if debian else ("cargo", "rustc")
    environment = {**os.environ, "CARGO_TARGET_DIR": str(target)}
    if debian:
        environment["RUSTC"] = compiler
    # One that a newer cargo wrote can't be read.
    (package / "Cargo.lock").unlink(missing_ok=True)
    output(cargo, "build", "--release", "--offline", cwd=package, environment=environment)
    crate = next(DEBIAN_CRATES.glob("serde_json-*")).name.removeprefix("serde_json-")
    version = f"serde_json {crate}, {output(compiler, '--version').strip()}"
    return Program("rust", version, [str(target / "release" / "rust_serde")])


def swift_program():
    package = HERE / "Comparison"
    scratch = BUILD / "swift"
    build = ["swift", "build", "-c", "release", "--package-path", str(package), "--scratch-path", str(scratch)]
    if sys.platform == "linux":
        # As programs for containers and Lambda functions are linked, and those of Rust anyway.
        build.append("--static-swift-stdlib")
    output(*build)
    folder = output(*build, "--show-bin-path").strip()
    version = next(line for line in output("swift", "--version").splitlines() if "Swift version" in line)
    return Program("swift", version, [str(pathlib.Path(folder) / "compare-swift")])


def all_programs(names, install):
    """The programs in the order of their names, and the reason for each that is left out."""
    python = interpreter(install) if any(name in names for name in ("python", "orjson", "msgspec")) else None
    makers = {
        "swift": swift_program,
        "rust": rust_peer,
        "msgspec": lambda: python_peer("msgspec", python, "msgspec"),
        "orjson": lambda: python_peer("orjson", python, "orjson"),
        "python": lambda: python_peer("stdlib", python),
    }
    programs, missing = [], {}
    for name in names:
        try:
            programs.append(makers[name]())
        except Missing as reason:
            missing[name] = str(reason)
    return programs, missing


if __name__ == "__main__":
    # For instructions.sh: the path of the program to count.
    try:
        print(swift_program().command[0])
    except Missing as reason:
        sys.exit(f"the program can't be built: {reason}")
