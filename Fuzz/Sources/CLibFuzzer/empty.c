// libFuzzer itself comes with -sanitize=fuzzer; a C target needs one source.
