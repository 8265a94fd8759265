#!/usr/bin/env python3
"""Checks the templates of the deployment, without an emulator: SAM's and Terraform's.

usage: templates.py

cfn-lint and the SAM translator must accept template.yaml and backup-region.yaml; terraform must find the files
formatted and valid. What is missing on the machine is left out, and the output says so.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SERVER = pathlib.Path(__file__).resolve().parents[2]
TEMPLATES = ["template.yaml", "backup-region.yaml"]
# Where a machine without a network may keep Terraform's providers.
PLUGINS = [os.environ.get("TF_PLUGIN_DIR", ""), "/opt/tf-plugins"]


def run(*command, folder=SERVER):
    environment = {**os.environ, "TF_CLI_CONFIG_FILE": os.devnull, "TF_IN_AUTOMATION": "1", "CHECKPOINT_DISABLE": "1"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=300)


def translate(path):
    """A SAM template as plain CloudFormation."""
    os.environ.setdefault("AWS_DEFAULT_REGION", "eu-central-1")
    from samtranslator.translator.transform import transform
    from samtranslator.yaml_helper import yaml_parse

    class NoManagedPolicies:
        def load(self):
            return {}

    template = yaml_parse(path.read_text())
    for resource in template["Resources"].values():
        if resource["Type"] == "AWS::Serverless::Function":
            # The translator takes code that was packaged.
            resource["Properties"]["CodeUri"] = "s3://bucket/key"
    return transform(template, {}, NoManagedPolicies())


def plain(path):
    """A template as it is written."""
    from samtranslator.yaml_helper import yaml_parse

    return yaml_parse(path.read_text())


def parameters():
    """The names of the parameters of template.yaml."""
    return list(plain(SERVER / "template.yaml")["Parameters"])


def variables():
    """The names of Terraform's variables."""
    return re.findall(r'^variable "(\w+)"', (SERVER / "variables.tf").read_text(), re.MULTILINE)


def lint():
    linter = shutil.which("cfn-lint", path=os.path.dirname(sys.executable) + os.pathsep + os.environ["PATH"])
    result = run(linter, *TEMPLATES)
    if result.returncode != 0:
        sys.exit(f"cfn-lint: {result.stdout}{result.stderr}")
    print(f"cfn-lint accepts {' and '.join(TEMPLATES)}")
    types = {resource["Type"] for resource in translate(SERVER / "template.yaml")["Resources"].values()}
    for expected in ["AWS::Lambda::Function", "AWS::Lambda::EventSourceMapping", "AWS::Lambda::EventInvokeConfig"]:
        if expected not in types:
            sys.exit(f"the SAM translator makes no {expected} of template.yaml")
    print("the SAM translator accepts template.yaml")


def initialise(folder):
    """Prepares a folder for Terraform; tells why it can't, where it can't."""
    for plugins in [place for place in PLUGINS if place and os.path.isdir(place)]:
        result = run("terraform", "init", "-backend=false", f"-plugin-dir={plugins}", folder=folder)
        if result.returncode == 0:
            return None
    result = run("terraform", "init", "-backend=false", folder=folder)
    return None if result.returncode == 0 else "the provider of AWS can't be had: " + result.stderr.strip()[:200]


def terraform():
    if not shutil.which("terraform"):
        print("LEFT OUT: terraform is not installed")
        return
    result = run("terraform", "fmt", "-check", "-diff")
    if result.returncode != 0:
        sys.exit(f"terraform fmt: {result.stdout}{result.stderr}")
    with tempfile.TemporaryDirectory() as folder:
        for file in SERVER.glob("*.tf"):
            shutil.copy(file, folder)
        if problem := initialise(folder):
            print(f"LEFT OUT: terraform validate, because {problem}")
            return
        result = run("terraform", "validate", folder=folder)
        if result.returncode != 0:
            sys.exit(f"terraform validate: {result.stdout}{result.stderr}")
    print("terraform finds its files formatted and valid")


if __name__ == "__main__":
    lint()
    terraform()
