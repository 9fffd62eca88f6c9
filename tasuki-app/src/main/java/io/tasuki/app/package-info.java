/// The product as people run it: the command line put together from its rooms.
/// Start with [io.tasuki.app.Program], which runs one command line and gives back its exit code; [io.tasuki.app.Main] is
/// the same for a whole process. What a command does stands in `cli`, what it prints in `output`, the scheduled service
/// in `serve`, the guided tour in `demo`; the loop itself lives in the core and is reached through `loop`.
/// Only the launcher and tests that want the product as users see it may call in here.
@NullMarked
package io.tasuki.app;

import org.jspecify.annotations.NullMarked;
