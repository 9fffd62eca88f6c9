package io.tasuki.sandbox.hubspot.calls;

import io.tasuki.sandbox.http.PathValues;
import io.tasuki.sandbox.http.Query;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.hubspot.state.Campaign;
import io.tasuki.sandbox.hubspot.state.Portal;
import io.tasuki.sandbox.hubspot.wire.Bodies;
import io.tasuki.sandbox.hubspot.wire.CallTable;
import io.tasuki.sandbox.hubspot.wire.Moments;
import io.tasuki.sandbox.hubspot.wire.Problem;
import io.tasuki.sandbox.hubspot.wire.Wanted;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Campaigns, the contacts they met, and what they cost.
public final class CampaignCalls {

    private static final int PAGE = 50;
    private static final int MAX_PAGE = 100;
    private static final String BUDGET = "hs_budget_items_sum_amount";
    private static final String SPENT = "hs_spend_items_sum_amount";

    private final Portal portal;

    public CampaignCalls(Portal portal) {
        this.portal = portal;
    }

    public void addTo(CallTable calls, String campaigns) {
        String one = campaigns + "/{campaignId}";
        calls.on("GET", campaigns, this::list);
        calls.on("GET", one, (request, path) -> Reply.ok(show(request, campaign(path))));
        calls.on("GET", one + "/budget/totals", (request, path) -> budget(campaign(path)));
        calls.on("GET", one + "/reports/contacts/{way}", this::contacts);
        calls.on("GET", one + "/reports/metrics", (request, path) -> metrics(campaign(path)));
    }

    private Campaign campaign(PathValues path) {
        Campaign found = portal.campaigns().get(path.get("campaignId"));
        if (found == null) {
            throw Problem.notFound("No campaign with this id").refusal();
        }
        return found;
    }

    private Reply list(Request request, PathValues path) {
        return Reply.ok(page(
                request,
                List.copyOf(portal.campaigns().values()),
                Bodies.limit(request.query(), PAGE, MAX_PAGE),
                campaign -> show(request, campaign)));
    }

    private Reply contacts(Request request, PathValues path) {
        String way = path.get("way");
        if (!Campaign.WAYS.contains(way)) {
            throw Problem.invalid("contactType must be one of " + Campaign.WAYS).refusal();
        }
        return Reply.ok(page(
                request,
                campaign(path).contacts(way),
                Bodies.limit(request.query(), MAX_PAGE, MAX_PAGE),
                id -> Map.of("id", Long.toString(id))));
    }

    /// What marketing has is paged by a cursor that means nothing to the client.
    static <T> Map<String, Object> page(Request request, List<T> all, int limit, Function<T, Map<String, Object>> view) {
        int from = Math.min(
                all.size(),
                request.query().first("after").map(CampaignCalls::offset).orElse(0));
        int to = Math.min(all.size(), from + limit);
        List<Map<String, Object>> shown =
                all.subList(from, to).stream().map(view).toList();
        Map<String, Object> page = ObjectCalls.page(request, shown, to < all.size() ? cursor(to) : null);
        page.put("total", all.size());
        return page;
    }

    private static String cursor(int offset) {
        return Base64.getUrlEncoder().encodeToString(("at" + offset).getBytes(StandardCharsets.UTF_8));
    }

    private static int offset(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Integer.parseInt(text.substring(2));
        } catch (RuntimeException notOurs) {
            throw Problem.invalid("Invalid paging cursor: " + cursor).refusal();
        }
    }

    /// Shows the name, or what is asked for.
    private static Map<String, Object> show(Request request, Campaign campaign) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String name : asked(request.query())) {
            String value = campaign.properties().get(name);
            if (value != null) {
                properties.put(name, value);
            }
        }
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", campaign.id());
        shown.put("properties", properties);
        shown.put("createdAt", Moments.text(campaign.createdAt()));
        shown.put("updatedAt", Moments.text(campaign.updatedAt()));
        shown.put("businessUnits", List.of());
        return shown;
    }

    private static List<String> asked(Query query) {
        List<String> names = new ArrayList<>(Wanted.of(query).properties());
        return names.isEmpty() ? List.of("hs_name") : names;
    }

    private Reply budget(Campaign campaign) {
        double planned = Double.parseDouble(campaign.value(BUDGET, "0"));
        double spent = Double.parseDouble(campaign.value(SPENT, "0"));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("currencyCode", portal.currency());
        shown.put("budgetTotal", planned);
        shown.put("spendTotal", spent);
        shown.put("remainingBudget", planned - spent);
        shown.put("budgetItems", List.of());
        shown.put("spendItems", List.of());
        return Reply.ok(shown);
    }

    private static Reply metrics(Campaign campaign) {
        return Reply.ok(Map.of(
                "sessions",
                0,
                "newContactsFirstTouch",
                campaign.contacts("contactFirstTouch").size(),
                "newContactsLastTouch",
                campaign.contacts("contactLastTouch").size(),
                "influencedContacts",
                campaign.contacts("influencedContacts").size()));
    }
}
