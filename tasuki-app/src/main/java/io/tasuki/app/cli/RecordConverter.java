package io.tasuki.app.cli;

import io.tasuki.model.RecordAddress;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `connection.object/id`.
final class RecordConverter implements ITypeConverter<RecordAddress> {

    @Override
    public RecordAddress convert(String text) {
        try {
            return RecordAddress.parse(text);
        } catch (IllegalArgumentException problem) {
            throw new TypeConversionException(problem.getMessage());
        }
    }
}
