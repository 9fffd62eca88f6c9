package io.tasuki.app.cli;

import io.tasuki.run.configuration.Configuration;
import io.tasuki.stage.plan.LabelLanguage;
import java.util.Optional;
import picocli.CommandLine.Option;

/// In which language a command tells its text.
public final class LanguageOption {

    @Option(
            names = "--lang",
            paramLabel = "en|ja",
            converter = LanguageConverter.class,
            description = "The language of the text (default: the configuration's).")
    private Optional<LabelLanguage> language = Optional.empty();

    public LabelLanguage or(Configuration configuration) {
        return language.orElse(configuration.writeBack().labels());
    }
}
