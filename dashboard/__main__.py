"""Install what is pinned, then start the dashboard or run its tests.

    python3 -m dashboard               installs, builds what is missing, serves, prints the address
    python3 -m dashboard test          installs what the tests need, a browser too, and runs them
    python3 -m dashboard conformance   installs Spark, too, and holds it to DuckDB's answers

Needs only Python 3.11 with pip; everything is put into .venv beside this package.
"""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
PROGRAMS = {
    "/usr/bin/chromium-headless-shell": "chromium-headless-shell",  # opens pages
    "/usr/share/glvnd/egl_vendor.d/50_mesa.json": "libegl1",  # draws their maps
    "/usr/share/drirc.d/00-mesa-defaults.conf": "libgl1-mesa-dri",
    "/usr/bin/pdftotext": "poppler-utils",  # reads PDF files back
    "/usr/bin/soffice": "libreoffice-impress",  # opens decks
    "/usr/share/fonts/truetype/liberation": "fonts-liberation",  # letters of other programs
    "/usr/lib/postgresql": "postgresql",  # the other store of rooms
    "/usr/sbin/nginx": "nginx-light",  # stands before several processes
    "/usr/bin/openssl": "openssl",  # makes its certificate
    "/usr/bin/node": "nodejs",  # runs the OpenID provider of the tests
    "/usr/bin/npm": "npm",
}
SPARK_PROGRAMS = {"/usr/bin/java": "openjdk-17-jre-headless"}  # runs Spark
# a worker a core, each with a server of its own; the long files first, in the order of their names
SHARED = ["--numprocesses", "auto", "--dist", "loadfile", "--no-loadscope-reorder"]


def install(lock: str) -> None:
    """Put the versions of a lock file into .venv, hashes checked; nothing if they are there."""
    wanted = hashlib.sha256((ROOT / lock).read_bytes()).hexdigest()
    mark = VENV / f"{lock}.sha256"
    if mark.exists() and mark.read_text() == wanted:
        return
    print(f"Installing {lock} …", flush=True)
    # without pip of its own: Debian parts ensurepip from Python, and this pip can fill another's
    venv.create(VENV, with_pip=False)
    pip = [sys.executable, "-m", "pip", "--python", str(PYTHON), "install", "--quiet"]
    quiet = ["--disable-pip-version-check", "--no-warn-script-location"]
    subprocess.run([*pip, *quiet, "--require-hashes", "-r", lock], cwd=ROOT, check=True)
    mark.write_text(wanted)


def install_programs(programs: dict[str, str]) -> None:
    """Install Debian programs, given by their file, unless they are there (needs root)."""
    missing = [package for file, package in programs.items() if not Path(file).exists()]
    if not missing:
        return
    print(f"Installing {', '.join(missing)} …", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    get = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    subprocess.run([*get, "update"], env=quiet, check=True)
    wanted = ["install", "--yes", "--no-install-recommends", *missing]
    subprocess.run([*get, *wanted], env=quiet, check=True, stdout=subprocess.DEVNULL)


def install_provider() -> None:
    """Put the OpenID provider that sign-in is tested with beside its tests."""
    folder = ROOT / "tests" / "oidc"
    wanted = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
    mark = folder / "node_modules" / ".lock.sha256"
    if mark.exists() and mark.read_text() == wanted:
        return
    print("Installing tests/oidc …", flush=True)
    quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    subprocess.run(["npm", "ci", *quiet], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    mark.write_text(wanted)


def main(words: list[str]) -> None:
    """Do what the command line says; everything after the first word goes to the program run."""
    os.chdir(ROOT)
    if words[:1] == ["test"]:
        install("requirements-dev.lock")
        install_programs(PROGRAMS)
        install_provider()
        program = ["-m", "pytest", *SHARED, *words[1:]]
    elif words[:1] == ["conformance"]:
        install("requirements-spark.lock")
        install_programs(SPARK_PROGRAMS)
        program = ["-m", "dashboard.engine.conformance", *words[1:]]
    else:
        on_spark = os.environ.get("DASHBOARD_ENGINE", "").startswith("sc:")
        install("requirements-spark.lock" if on_spark else "requirements.lock")
        program = ["-m", "streamlit", "run", "app.py", *words]
    os.execv(PYTHON, [str(PYTHON), *program])


if __name__ == "__main__":
    main(sys.argv[1:])
