"""Runs trafilatura and `copydesk bench` in turns over the same pages, one core each, and prints medians and their ratio.

compare_with_trafilatura.py PAGES.jsonl COPYDESK
"""
import json
import statistics
import subprocess
import sys
import time

import trafilatura

ROUNDS = 5


def main():
    source, copydesk = sys.argv[1:3]
    pages = [json.loads(line)["html"] for line in open(source, encoding="utf-8")]
    trafilatura.extract(pages[0])
    theirs, ours, whole = [], [], []
    for _ in range(ROUNDS):
        began = time.process_time()
        for page in pages:
            trafilatura.extract(page)
        theirs.append(len(pages) / (time.process_time() - began))
        done = subprocess.run(
            [copydesk, "bench", source, "--jobs", "1", "--seconds", "4", "--no-language-model", "--json"], capture_output=True, check=True)
        result = json.loads(done.stdout)
        shares = result["stage_shares"]
        whole.append(result["articles_per_cpu_second"])
        ours.append(result["articles_per_cpu_second"] / (shares["intake"] + shares["copy"]))
    a, b = statistics.median(theirs), statistics.median(ours)
    print(f"trafilatura            {a:8.1f} pages a CPU second")
    print(f"intake and copy        {b:8.1f} pages a CPU second")
    print(f"all without the model  {statistics.median(whole):8.1f} pages a CPU second")
    print(f"ratio                  {b / a:8.2f}")


if __name__ == "__main__":
    main()
