package io.tasuki.run;

import io.tasuki.crm.ConnectionSettings;
import io.tasuki.crm.CrmAdapterFactory;
import io.tasuki.crm.CrmVocabulary;

/// One portal or organisation of the configuration.
///
/// @param line where the configuration names it
public record Connection(String name, CrmAdapterFactory factory, ConnectionSettings settings, int line) {

    CrmVocabulary vocabulary() {
        return factory.vocabulary();
    }
}
