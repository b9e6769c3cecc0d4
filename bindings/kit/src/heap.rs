//! Every piece of the heap is wiped when it is freed: UniFFI's own buffers among them, which nobody else wipes.

use std::alloc::System;

use zeroizing_alloc::ZeroAlloc;

#[global_allocator]
static HEAP: ZeroAlloc<System> = ZeroAlloc(System);
