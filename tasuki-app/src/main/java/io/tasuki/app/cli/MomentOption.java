package io.tasuki.app.cli;

import io.tasuki.run.Moments;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A moment as it was typed; which one it is depends on the configured time zone.
///
/// @param text known to be readable
public record MomentOption(String text) {

    public Instant in(ZoneId zone) {
        return Moments.parse(text, zone);
    }

    /// Refuses at once what is no moment in any zone.
    public static final class Converter implements ITypeConverter<MomentOption> {

        @Override
        public MomentOption convert(String text) {
            try {
                Moments.parse(text, ZoneOffset.UTC);
                return new MomentOption(text);
            } catch (IllegalArgumentException problem) {
                throw new TypeConversionException(problem.getMessage());
            }
        }
    }
}
