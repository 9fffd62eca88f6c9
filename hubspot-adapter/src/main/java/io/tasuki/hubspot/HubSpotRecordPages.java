package io.tasuki.hubspot;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.RecordPage;
import io.tasuki.hubspot.api.HubSpotApi;
import io.tasuki.hubspot.wire.HubSpotShapes.Account;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where people open a record: `https://UI_DOMAIN/contacts/PORTAL/record/OBJECT_TYPE_ID/ID`. Source: the object type ids of
/// HubSpot's CRM API guide, and `portalId` and `uiDomain` of its account information API.
///
/// Activities have no page here: people see them in the timeline of the record they belong to.
final class HubSpotRecordPages {

    private static final Map<String, String> TYPE_IDS =
            Map.of("contacts", "0-1", "companies", "0-2", "deals", "0-3", "leads", "0-136");

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,19}");
    private static final Pattern HUBSPOTS_OWN = Pattern.compile("([a-z0-9][a-z0-9-]*\\.)+hubspot\\.com");
    private static final String USUAL_DOMAIN = "app.hubspot.com";

    private final HubSpotApi api;

    HubSpotRecordPages(HubSpotApi api) {
        this.api = api;
    }

    /// Empty also where the portal names itself in a way that no address can be made of.
    Optional<RecordPage> of(String object) throws CrmException {
        String typeId = TYPE_IDS.get(object);
        return typeId == null ? Optional.empty() : page(api.knownAccount(), typeId);
    }

    private static Optional<RecordPage> page(Account account, String typeId) {
        String portal = Optional.ofNullable(account.portalId()).orElse("");
        String domain = Optional.ofNullable(account.uiDomain()).orElse(USUAL_DOMAIN);
        return DIGITS.matcher(portal).matches() && HUBSPOTS_OWN.matcher(domain).matches()
                ? Optional.of(new RecordPage("https://" + domain + "/contacts/" + portal + "/record/" + typeId + "/{id}"))
                : Optional.empty();
    }
}
