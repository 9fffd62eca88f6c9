package io.tasuki.stage.score.model;

/// How a value of an attribute becomes numbers.
public enum Scale {
    /// A column for each level.
    LEVELS,
    /// The number as it stands; what is no number counts as blank.
    LINEAR,
    /// `log(1 + number)`, for what spans orders of magnitude; what is no number above -1 counts as blank.
    LOG;

    /// The number that a text stands for; NaN for a blank.
    double number(String text) {
        try {
            double number = Double.parseDouble(text);
            double scaled = this == LOG ? Math.log1p(number) : number;
            return Double.isFinite(scaled) ? scaled : Double.NaN;
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }
}
