#pragma once
#include <stddef.h>
#include <stdint.h>

/// libFuzzer's loop; it never returns but through exit.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));
