package io.tasuki.app.cli;

import io.tasuki.stage.plan.LabelLanguage;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `en` or `ja`.
final class LanguageConverter implements ITypeConverter<LabelLanguage> {

    @Override
    public LabelLanguage convert(String text) {
        return switch (text) {
            case "en" -> LabelLanguage.EN;
            case "ja" -> LabelLanguage.JA;
            default -> throw new TypeConversionException("'" + text + "' is not a language; write en or ja");
        };
    }
}
