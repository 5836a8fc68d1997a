"""Fetches the clients under test from the Python index, once per set of releases."""

import glob
import os
import shutil
import subprocess
import sys
import zipfile

# What is installed, and what is only unzipped: its parts that need no Odoo are imported from there.
INSTALLED = ["ShopifyAPI==12.7.0", "requests==2.32.5", "graphql-core==3.2.6"]
UNZIPPED = ["odoo-addon-shopify-connector==19.0.1.1.0.4", "odoo-addon-shopify-connector-account==19.0.1.0.0.4"]


class CannotFetch(Exception):
    """The clients can't be had, so nothing can be tested."""


class Library:
    """A folder with the installed clients and the unzipped ones."""

    def __init__(self, folder):
        self.folder = folder
        self.python = os.path.join(folder, "venv", "bin", "python")
        self.addons = os.path.join(folder, "addons", "odoo", "addons")


def prepared(folder):
    """The library in that folder, fetched unless it is there in these releases already."""
    library = Library(folder)
    stamp, wanted = os.path.join(folder, "releases"), "\n".join(INSTALLED + UNZIPPED) + "\n"
    if os.path.exists(stamp) and open(stamp).read() == wanted and os.path.exists(library.python):
        return library
    for name in ("venv", "wheels", "addons", "releases"):
        path = os.path.join(folder, name)
        shutil.rmtree(path) if os.path.isdir(path) else os.path.exists(path) and os.remove(path)
    os.makedirs(folder, exist_ok=True)
    run(folder, [sys.executable, "-m", "venv", os.path.join(folder, "venv")],
        "no virtual environment can be made (Debian: python3-venv)")
    reach = "the Python index can't be reached, or lacks a release"
    pip = [library.python, "-m", "pip", "--disable-pip-version-check", "--no-input"]
    run(folder, pip + ["install", "--quiet"] + INSTALLED, reach)
    wheels = os.path.join(folder, "wheels")
    run(folder, pip + ["download", "--quiet", "--no-deps", "--dest", wheels] + UNZIPPED, reach)
    for wheel in sorted(glob.glob(os.path.join(wheels, "*.whl"))):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(os.path.join(folder, "addons"))
    with open(stamp, "w") as file:
        file.write(wanted)
    return library


def run(folder, command, trouble):
    """Runs a command in a folder of ours, as Python takes modules from where it is run; its last words stand in the error."""
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        last = "\n  ".join(done.stdout.strip().splitlines()[-6:])
        raise CannotFetch(f"{trouble}; nothing was tested\n  {last}")
