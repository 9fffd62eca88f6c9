/// The same pages live, while `serve` runs: the weekly report at `/`, how the service is doing at `/service`.
/// Start with [io.tasuki.app.live.Site], the whole of it as one handler; [io.tasuki.app.live.Gate] lets in only what a
/// browser may ask for, [io.tasuki.app.live.Visitors] knows who logged in. The pages change nothing but who is logged in.
/// What they say comes in as functions ([io.tasuki.app.live.Pages]); the port and other processes' commands belong to
/// `serve`.
@NullMarked
package io.tasuki.app.live;

import org.jspecify.annotations.NullMarked;
