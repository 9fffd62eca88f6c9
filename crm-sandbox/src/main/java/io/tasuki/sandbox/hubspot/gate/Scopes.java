package io.tasuki.sandbox.hubspot.gate;

import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.hubspot.state.Portal;
import io.tasuki.sandbox.hubspot.state.Switches;
import io.tasuki.sandbox.hubspot.wire.ApiAddress;
import io.tasuki.sandbox.hubspot.wire.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which granular scopes a call needs.
public final class Scopes {

    /// Activities have no scope of their own; whoever may see contacts sees them, but for e-mails.
    private static final Set<String> WITH_CONTACTS = Set.of("calls", "meetings", "notes", "tasks");

    private final Portal portal;

    public Scopes(Portal portal) {
        this.portal = portal;
    }

    public Optional<Reply> refuse(Request request) {
        Set<String> off = portal.switches().scopesOff();
        return off.isEmpty()
                ? Optional.empty()
                : needed(request).filter(off::containsAll).map(this::missing).findFirst();
    }

    /// Groups of scopes; of each group one has to be granted.
    private Stream<List<String>> needed(Request request) {
        ApiAddress address = ApiAddress.of(request);
        String right = reads(request, address) ? ".read" : ".write";
        return switch (address.family()) {
            case "objects" ->
                address.isAssociations()
                        ? Stream.of(of(address.part(0), right), of(address.part(3), right))
                        : Stream.of(of(address.part(0), right));
            case "associations" -> Stream.of(of(address.part(0), right), of(address.part(1), right));
            case "properties", "pipelines" -> Stream.of(schema(address.part(0), right));
            case "owners" -> Stream.of(List.of("crm.objects.owners.read"));
            case "campaigns" -> Stream.of(List.of("marketing.campaigns" + right));
            case "marketing-events" -> Stream.of(List.of("crm.objects.marketing_events" + right));
            default -> Stream.empty();
        };
    }

    private static boolean reads(Request request, ApiAddress address) {
        return request.method().equals("GET")
                || Set.of("read", "search").contains(address.part(address.rest().size() - 1));
    }

    private List<String> of(String calledBy, String right) {
        String name = name(calledBy);
        if (name.equals("emails")) {
            return List.of("sales-email-read");
        }
        return List.of("crm.objects." + (WITH_CONTACTS.contains(name) ? "contacts" : name) + right);
    }

    /// Who may see the records may see how they are made.
    private List<String> schema(String calledBy, String right) {
        String schema = "crm.schemas." + name(calledBy) + right;
        return right.equals(".read")
                ? Stream.concat(Stream.of(schema), of(calledBy, right).stream()).toList()
                : List.of(schema);
    }

    private String name(String calledBy) {
        return portal.find(calledBy).map(table -> table.type().name()).orElse(calledBy);
    }

    private Reply missing(List<String> scopes) {
        if (portal.switches().answers().scopeWords() == Switches.ScopeWords.GENERAL) {
            return Problem.of(403, "MISSING_SCOPES", "You don't have the proper permissions to do this.")
                    .reply();
        }
        return Problem.of(
                        403,
                        "MISSING_SCOPES",
                        "This app hasn't been granted all required scopes to make this call. Read more about required"
                                + " scopes here: https://developers.hubspot.com/scopes.")
                .with(
                        "errors",
                        List.of(Map.of(
                                "message",
                                "One or more of the following scopes are required.",
                                "context",
                                Map.of("requiredGranularScopes", scopes))))
                .reply();
    }
}
