package io.tasuki.salesforce.login;

import io.tasuki.crm.CrmException;
import io.tasuki.salesforce.settings.SalesforceSettings;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/// Decides where a token may be sent: to the host we logged in at, or from one of the vendor's hosts to another.
final class InstanceAddress {

    private static final List<String> VENDOR_DOMAINS =
            List.of(".salesforce.com", ".force.com", ".salesforce.mil", ".cloudforce.com");

    private InstanceAddress() {}

    /// @throws CrmException.Unreadable when the login names a place that may not see the token
    static URI trusted(URI loginUrl, String instanceUrl) throws CrmException {
        URI home = parsed(instanceUrl);
        boolean sameScheme = loginUrl.getScheme().equalsIgnoreCase(home.getScheme());
        if (!sameScheme || !(samePlace(loginUrl, home) || (vendors(loginUrl) && vendors(home)))) {
            throw untrusted();
        }
        return SalesforceSettings.origin(home);
    }

    private static URI parsed(String instanceUrl) throws CrmException {
        try {
            URI home = URI.create(instanceUrl);
            if (home.getHost() == null || home.getScheme() == null || home.getUserInfo() != null) {
                throw untrusted();
            }
            return home;
        } catch (IllegalArgumentException notAnAddress) {
            throw untrusted();
        }
    }

    private static boolean samePlace(URI one, URI other) {
        return one.getHost().equalsIgnoreCase(other.getHost()) && one.getPort() == other.getPort();
    }

    private static boolean vendors(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return address.getPort() < 0 && VENDOR_DOMAINS.stream().anyMatch(host::endsWith);
    }

    private static CrmException untrusted() {
        return new CrmException.Unreadable(
                "the login points to another host than login_url, where the token is not sent; check login_url");
    }
}
