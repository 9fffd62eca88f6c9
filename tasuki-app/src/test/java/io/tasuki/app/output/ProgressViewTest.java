package io.tasuki.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.app.log.LogFormat;
import io.tasuki.app.log.LogLevel;
import io.tasuki.app.log.Logs;
import io.tasuki.time.ManualTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class ProgressViewTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final ManualTime time = new ManualTime(Instant.parse("2026-11-24T08:00:00Z"));

    @Test
    void aTerminalGetsABarOnStandardError() {
        try (ProgressView view = ProgressView.on(console(true), time)) {
            view.progress().step("poll sales.Lead", 10, OptionalLong.of(100));
            view.progress().step("write", 1, OptionalLong.empty());
        }

        assertThat(text()).contains("poll sales.Lead", "write");
    }

    @Test
    void elsewhereALogLineComesNowAndThen() {
        Logs.to(err, LogFormat.TEXT, LogLevel.INFO);
        try (ProgressView view = ProgressView.on(console(false), time)) {
            for (long done = 0; done < 60; done++) {
                time.advance(Duration.ofSeconds(1));
                view.progress().step("poll sales.Lead", done, OptionalLong.of(60));
            }
        }

        assertThat(text().lines()).hasSize(6).first().asString().endsWith("poll sales.Lead: 9 of 60");
    }

    @Test
    void everyLogLineTellsItsRunInBothForms() throws IOException {
        try (MDC.MDCCloseable run = MDC.putCloseable("run_id", "r-7")) {
            Logs.to(err, LogFormat.TEXT, LogLevel.INFO);
            LoggerFactory.getLogger("io.tasuki.Any").info("word {}", 1);
            assertThat(text()).as("%s", run).contains("[r-7] Any: word 1").doesNotContain("\u001b");
            err.reset();

            Logs.to(err, LogFormat.JSON, LogLevel.INFO);
            LoggerFactory.getLogger("io.tasuki.Any").info("word {}", 2);
        }

        var line = new com.fasterxml.jackson.databind.ObjectMapper().readTree(text());
        assertThat(line.at("/mdc/run_id").asText()).isEqualTo("r-7");
        assertThat(line.toString()).contains("word 2");
    }

    private Console console(boolean terminal) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Console(stream, stream, terminal);
    }

    private String text() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
