package io.tasuki.erase;

import java.util.List;
import java.util.Locale;

/// What erasing a person does to each table of the main schema, in this order. A new table belongs here: a test sees to
/// it. The landed tables have rules of their own, see [ErasedLandings].
enum ErasedTable {
    FIELD_VERSION("by_record"),
    RECORD_LINK("by_link"),
    DIRTY_RECORD("by_record"),
    POLL_MET("by_record"),
    LEAD_RECORD("by_lead"),
    AMBIGUOUS_RECORD("by_lead by_record"),
    LEAD("by_lead"),
    HANDOFF_ATTRIBUTE("by_handoff"),
    HANDOFF_LEVEL("by_handoff"),
    HANDOFF_CRITERION("by_handoff"),
    UNREADABLE_HANDOFF("by_lead"),
    HANDOFF_SCORE("by_lead"),
    HANDOFF("by_lead"),
    DEAL_TIE("by_lead"),
    LEAD_SIGN("by_lead"),
    LEDGER_ENTRY("entry"),
    STALE_LEAD("by_lead"),
    PLANNED_LEAD("by_lead"),
    PLAN_CHANGE("by_record"),
    CRM_VALUE("by_record"),
    WANTED_VALUE("by_record"),
    LIVE_VALUE("by_record"),
    WRITE_RETRY("by_record"),
    ERASURE_DUE("by_record"),
    /// The platforms keep what they were told; what is to be taken back there has to be asked of them.
    EXPORT_EVENT("by_record"),
    ALERT("by_lead"),
    /// What was not sent yet and names the person is not sent any more.
    ALERT_MESSAGE("message"),
    /// What was written stays a fact, without values and without a name.
    FIELD_WRITE("journal"),
    /// What commands printed may quote a record.
    RUN("document"),
    // Places in a CRM's lists, settings and totals: nothing of anybody.
    POLL_CURSOR(""),
    RECORD_PAGE(""),
    LANDED_FIELD(""),
    LEDGER_SETTING(""),
    ATTRIBUTE_PLACE(""),
    DEFINITION_CRITERION(""),
    EXCHANGE_RATE(""),
    PLAN(""),
    PLAN_FIELD(""),
    PLAN_REACH(""),
    SOURCE_SIZE(""),
    EXPORT_FILE(""),
    DERIVED_STATE(""),
    ALERT_WATCH(""),
    SCORE_MODEL(""),
    SCORE_TRAINING(""),
    CONNECTION_READING(""),
    SCHEMA_VERSION(""),
    STORE_REWRITE(""),
    // Pseudonyms and keyed hashes.
    ERASED_HANDOFF(""),
    ERASED_ATTRIBUTE(""),
    ERASED_CRITERION(""),
    ERASED_TIE(""),
    ERASED_SIGN(""),
    ERASED_PERSON("");

    private final String statements;

    ErasedTable(String statements) {
        this.statements = statements;
    }

    /// The `.sql` files that are run on it, one after the other.
    List<String> statements() {
        return statements.isEmpty() ? List.of() : List.of(statements.split(" ", -1));
    }

    String table() {
        return name().toLowerCase(Locale.ROOT);
    }
}
