package io.tasuki.stage.plan;

/// The language of the labels that people see on fields of ours; the other one stands in the field's description.
public enum LabelLanguage {
    EN,
    JA
}
