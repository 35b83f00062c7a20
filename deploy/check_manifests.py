"""Checks what needs more than a schema: that manifests are valid for Kubernetes, that the Dockerfile parses and copies what exists, that every metric
which an alert or a panel asks for is one that Copydesk has, and that the dashboard's queries parse. Called by deploy/check."""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import dockerfile
import kubernetes_validate
import yaml

DEPLOY = pathlib.Path(__file__).parent
CUSTOM = {"ScaledObject", "ServiceMonitor", "Kustomization"}  # their schemas come with their operators, not with Kubernetes
faults = []


def check_kubernetes():
    names = {path.name for path in (DEPLOY / "kubernetes").glob("*.yaml")}
    for path in sorted((DEPLOY / "kubernetes").glob("*.yaml")):
        for manifest in yaml.safe_load_all(path.read_text()):
            if manifest["kind"] in CUSTOM:
                continue
            try:
                kubernetes_validate.validate(manifest, "1.33", strict=True)
            except kubernetes_validate.ValidationError as error:
                faults.append(f"{path}: {error.message}")
    listed = yaml.safe_load((DEPLOY / "kubernetes/kustomization.yaml").read_text())["resources"]
    faults.extend(f"kustomization.yaml lists {name}, which is not there" for name in set(listed) - names)


def check_dockerfile():
    for command in dockerfile.parse_file(str(DEPLOY / "container/Dockerfile")):
        if command.cmd.lower() == "copy" and not any(flag.startswith("--from") for flag in command.flags):
            for source in command.value[:-1]:
                if not (DEPLOY.parent / source).exists():
                    faults.append(f"Dockerfile:{command.start_line}: copies {source}, which is not there")


def check_queries():
    names = (DEPLOY.parent / "Sources/Monitoring/Metrics/MetricName.swift").read_text()
    known = set(re.findall(r'= "(\w+)"', names))
    known |= {name + suffix for name in known for suffix in ("_bucket", "_sum", "_count")} | {"up"}
    queries = []
    for panel in json.loads((DEPLOY / "grafana/dashboard.json").read_text())["panels"]:
        queries += [(f"panel '{panel['title']}'", target["expr"].replace("$__rate_interval", "1m")) for target in panel.get("targets", [])]
    rules = [{"record": f"check:query_{number}", "expr": query} for number, (_, query) in enumerate(queries)]
    with tempfile.NamedTemporaryFile("w", suffix=".yml") as file:
        yaml.safe_dump({"groups": [{"name": "check", "rules": rules}]}, file)
        file.flush()
        done = subprocess.run(["promtool", "check", "rules", file.name], capture_output=True, text=True)
        if done.returncode != 0:
            faults.append(f"the dashboard's queries: {done.stderr or done.stdout}")
    for group in yaml.safe_load((DEPLOY / "prometheus/alerts.yml").read_text())["groups"]:
        queries += [(f"alert {rule['alert']}", rule["expr"]) for rule in group["rules"]]
    for where, query in queries:
        for name in set(re.findall(r"\b(?:copydesk|process)_\w+", re.sub(r'"[^"]*"', "", query))) - known:
            faults.append(f"{where} asks for {name}, which Copydesk does not have")


check_kubernetes()
check_dockerfile()
check_queries()
for fault in faults:
    print(f"check: {fault}", file=sys.stderr)
sys.exit(1 if faults else 0)
