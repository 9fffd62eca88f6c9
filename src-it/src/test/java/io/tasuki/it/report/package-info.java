/// Holds every figure of the weekly report to an oracle: SQL of its own over a made-up world's answer key, or another
/// command's document. Start with [io.tasuki.it.report.WeeklyReportIT].
@NullMarked
package io.tasuki.it.report;

import org.jspecify.annotations.NullMarked;
