"""Prints "passed failed skipped" of one `swift test` run.

    count-tests.py STATUS LOG [XUNIT…]

The xUnit files are the truth where they exist. A run that died before writing them is counted from its log, and
the death itself as one failure; so is a run without a single test.
"""
import os
import re
import sys
import xml.etree.ElementTree as ElementTree

status, log, files = int(sys.argv[1]), sys.argv[2], [path for path in sys.argv[3:] if os.path.exists(path)]
passed = failed = skipped = 0
for path in files:
    for case in ElementTree.parse(path).getroot().iter("testcase"):
        if case.find("failure") is not None or case.find("error") is not None:
            failed += 1
        elif case.find("skipped") is not None:
            skipped += 1
        else:
            passed += 1

if passed + failed + skipped == 0:
    with open(log, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            if re.match(r"^\S+ Test (?!run|case).* passed after", line):
                passed += 1
            elif re.match(r"^\S+ Test (?!run|case).* failed after", line):
                failed += 1
            elif re.match(r"^\S+ Test (?!run|case).* skipped", line):
                skipped += 1
    failed += 1 if status != 0 or passed + failed == 0 else 0
elif status != 0 and failed == 0:
    failed += 1
print(passed, failed, skipped)
