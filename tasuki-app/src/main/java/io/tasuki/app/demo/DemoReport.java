package io.tasuki.app.demo;

import io.tasuki.run.document.SyncReport;
import io.tasuki.stage.measure.ConversionReport;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the tour showed.
///
/// @param written how many values the CRMs took in the first sync, by `connection.object.field`
/// @param config the configuration that was kept; null when nothing was
/// @param page the week as both teams would look at it, kept beside it
public record DemoReport(
        String data,
        SyncReport firstSync,
        ConversionReport conversion,
        Map<String, Long> written,
        SyncReport secondSync,
        @Nullable String config,
        @Nullable String page) {}
