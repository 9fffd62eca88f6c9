package io.tasuki.run.configuration;

import io.tasuki.crm.ConnectionSettings;
import io.tasuki.crm.CrmAdapterFactory;
import io.tasuki.crm.CrmVocabulary;
import java.util.OptionalInt;

/// One portal or organisation of the configuration.
///
/// @param writeBatch how many records are written at once at most; empty: as many as the CRM takes
/// @param line where the configuration names it
public record Connection(
        String name, CrmAdapterFactory factory, ConnectionSettings settings, OptionalInt writeBatch, int line) {

    /// What the objects and fields of its CRM stand for.
    public CrmVocabulary vocabulary() {
        return factory.vocabulary();
    }
}
