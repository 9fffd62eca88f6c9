package io.tasuki.app.output;

import io.tasuki.run.Documents;
import java.util.function.Function;

/// Prints a command's result in the form that was asked for.
public record Printer(Console console, OutputFormat format) {

    /// @param text the form for people; only made when it is wanted
    public <T> void print(T report, Function<T, String> text) {
        switch (format) {
            case TEXT -> console.out().println(text.apply(report));
            case JSON -> Documents.write(report, console.out());
        }
    }
}
