package io.tasuki.app.cli;

import io.tasuki.run.configuration.Horizon;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a number of days, or `ever`.
final class HorizonConverter implements ITypeConverter<Horizon> {

    @Override
    public Horizon convert(String text) {
        try {
            return Horizon.parse(text);
        } catch (IllegalArgumentException problem) {
            throw new TypeConversionException(problem.getMessage() + "; write a whole number of days, or ever");
        }
    }
}
