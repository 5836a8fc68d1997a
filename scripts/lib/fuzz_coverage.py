"""Prints how many lines of a folder were reached, file by file below 100 %, from llvm-cov's export on standard input.

    fuzz_coverage.py FOLDER LEAST

FOLDER is a part of the paths that count. Exit 1 under LEAST per cent.
"""
import json
import sys

folder, least = sys.argv[1], float(sys.argv[2])
files = [f for f in json.load(sys.stdin)["data"][0]["files"] if folder in f["filename"]]
count = covered = 0
for file in sorted(files, key=lambda f: f["filename"]):
    lines = file["summary"]["lines"]
    count += lines["count"]
    covered += lines["covered"]
    if lines["covered"] < lines["count"]:
        print(f"  {file['filename'].split(folder)[1]}: {lines['covered']} of {lines['count']}")
if count == 0:
    sys.exit(f"no line of {folder} was counted")
share = 100 * covered / count
print(f"lines of {folder.rstrip('/')} reached: {covered} of {count} ({share:.1f} %, at least {least:.0f} %)")
sys.exit(share < least)
