package io.tasuki.app.cli;

import io.tasuki.goal.Change;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `+10%`, `-5%` or a new value.
final class ChangeConverter implements ITypeConverter<Change> {

    @Override
    public Change convert(String text) {
        try {
            return Change.parse(text);
        } catch (IllegalArgumentException problem) {
            throw new TypeConversionException(problem.getMessage());
        }
    }
}
