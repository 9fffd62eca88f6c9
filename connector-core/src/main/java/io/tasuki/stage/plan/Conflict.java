package io.tasuki.stage.plan;

/// Why a wanted value is not written. The store keeps the code and its variable part; people read the sentence.
public enum Conflict {
    EDITED("edited by a person since our last write; to have ours again, put back what we wrote or set person_edits to overwrite"),
    REVERTED("taken back by the revert {}; 'tasuki retry' releases it"),
    CONVERTED("converted: its values go to {}"),
    CONVERTED_ALONE(
            "converted: no other record takes its values; add the object it was converted to under 'write_back'"),
    UNSETTLED("an earlier write of this record is not settled yet; the next run looks at it first"),
    REFUSED_BEFORE("refused before, tried again after {}; 'tasuki retry' tries it in the next run"),
    LOCKED("locked: the CRM takes no write to this record; unlock it there"),
    UNREADABLE("the field cannot be read; let the connection's user see it"),
    FIELD_MISSING("the field does not exist and create_fields is off; create it, or set create_fields to true"),
    FOREIGN_FIELD_MISSING("the field does not exist, and only our own fields are created; create it in the CRM, or correct its name"),
    UNFIT("the field is there, but {}"),
    NOT_WRITABLE("this connection's user may not write the field; give the permission in the CRM"),
    READ_ONLY_CONNECTION("this connection can only be read; remove its objects from 'write_back'"),
    SHRUNKEN_SOURCE(
            "withheld, because {}; if that is right, raise guards.maximum_shrink until one run has succeeded");

    private static final String VARIABLE = "{}";

    private final String sentence;

    Conflict(String sentence) {
        this.sentence = sentence;
    }

    /// @param detail the variable part; empty for a conflict that has none
    public String words(String detail) {
        return sentence.replace(VARIABLE, detail);
    }

    /// True when it can end without a CRM telling any news of the record, so that every plan has to look again.
    boolean endsUnnoticed() {
        return switch (this) {
            case EDITED, REVERTED, CONVERTED, CONVERTED_ALONE, REFUSED_BEFORE -> false;
            case UNSETTLED,
                    LOCKED,
                    UNREADABLE,
                    FIELD_MISSING,
                    FOREIGN_FIELD_MISSING,
                    UNFIT,
                    NOT_WRITABLE,
                    READ_ONLY_CONNECTION,
                    SHRUNKEN_SOURCE -> true;
        };
    }
}
