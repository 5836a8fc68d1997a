"""Counts the test cases of JUnit files: `count-junit.py WORD FILE…` prints `WORD: N passed, N failed, N skipped`.

A file that is missing, or has no case, is a failure: what did not run proves nothing.
"""
import sys
import xml.etree.ElementTree as ElementTree

word, files = sys.argv[1], sys.argv[2:]
passed = failed = skipped = 0
for name in files:
    try:
        cases = list(ElementTree.parse(name).iter("testcase"))
    except (OSError, ElementTree.ParseError) as error:
        print(f"{name}: {error}", file=sys.stderr)
        failed += 1
        continue
    if not cases:
        print(f"{name}: no test case in it", file=sys.stderr)
        failed += 1
    for case in cases:
        if case.find("failure") is not None or case.find("error") is not None:
            failed += 1
        elif case.find("skipped") is not None:
            skipped += 1
        else:
            passed += 1
print(f"{word}: {passed} passed, {failed} failed, {skipped} skipped")
sys.exit(1 if failed else 0)
