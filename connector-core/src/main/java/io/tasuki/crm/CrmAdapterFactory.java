package io.tasuki.crm;

import io.tasuki.time.Time;
import java.util.List;

/// Makes adapters of one platform; found by [java.util.ServiceLoader], so a new CRM needs no change elsewhere.
public interface CrmAdapterFactory {

    /// The word the configuration uses in `adapter:`, lower case, for instance the product's name.
    String platform();

    /// The settings this platform takes besides `adapter`, for error messages, `init` and the JSON Schema.
    List<SettingSpec> settings();

    /// What this platform's objects and fields stand for; needs no connection.
    CrmVocabulary vocabulary();

    /// Opens a connection. Checks the settings, sends nothing yet.
    ///
    /// @param connection the name the configuration gives to this connection
    /// @param secrets for what the CRM replaces of the secrets among the settings
    /// @throws SettingException when a setting is missing or unusable; names the key and the remedy
    CrmAdapter open(String connection, ConnectionSettings settings, SecretKeeper secrets, Time time);
}
