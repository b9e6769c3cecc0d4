//! Wipes all heap memory when it is freed, including UniFFI's own buffers, which nothing else wipes.

use std::alloc::System;

use zeroizing_alloc::ZeroAlloc;

#[global_allocator]
static HEAP: ZeroAlloc<System> = ZeroAlloc(System);
