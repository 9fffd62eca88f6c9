package io.tasuki.sandbox.hubspot.calls;

import io.tasuki.sandbox.http.PathValues;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.hubspot.state.CrmRecord;
import io.tasuki.sandbox.hubspot.state.Links;
import io.tasuki.sandbox.hubspot.state.ObjectTable;
import io.tasuki.sandbox.hubspot.state.Portal;
import io.tasuki.sandbox.hubspot.wire.Bodies;
import io.tasuki.sandbox.hubspot.wire.CallTable;
import java.util.Map;

/// Associations of one record, whose addresses stand below the objects' since v4.
public final class RecordLinkCalls {

    private static final int PAGE = 500;

    private final Portal portal;

    public RecordLinkCalls(Portal portal) {
        this.portal = portal;
    }

    public void addTo(CallTable calls, String objects) {
        String all = objects + "/{from}/{fromId}/associations/";
        calls.on("GET", all + "{to}", this::list);
        calls.on("PUT", all + "default/{to}/{toId}", this::linkAsUsual);
        calls.on("PUT", all + "{to}/{toId}", this::link);
        calls.on("DELETE", all + "{to}/{toId}", this::unlink);
    }

    private record Ends(ObjectTable from, ObjectTable to, CrmRecord source) {}

    private Ends ends(PathValues path) {
        ObjectTable from = portal.table(path.get("from"));
        CrmRecord source = AssociationCalls.existing(from, path.get("fromId"));
        return new Ends(from, portal.table(path.get("to")), source);
    }

    private Reply list(Request request, PathValues path) {
        Ends ends = ends(path);
        long after = request.query().first("after").map(Bodies::cursor).orElse(0L);
        int limit = Bodies.limit(request.query(), PAGE, PAGE);
        LinkPage page = LinkPage.of(portal, ends.from(), ends.to(), ends.source(), after, limit);
        Long next = page.next();
        return Reply.ok(ObjectCalls.page(request, page.targets(), next == null ? null : Long.toString(next)));
    }

    private Reply link(Request request, PathValues path) {
        Ends ends = ends(path);
        CrmRecord target = AssociationCalls.existing(ends.to(), path.get("toId"));
        AssociationCalls.kinds(ends.from(), ends.to(), request.json()).forEach(kind -> link(ends, target, kind));
        return Reply.json(201, AssociationCalls.labels(ends.from(), ends.source(), ends.to(), target));
    }

    private Reply linkAsUsual(Request request, PathValues path) {
        Ends ends = ends(path);
        CrmRecord target = AssociationCalls.existing(ends.to(), path.get("toId"));
        Links.Kind kind =
                Links.usual(ends.from().type().name(), ends.to().type().name());
        link(ends, target, kind);
        BatchAnswer answer = BatchAnswer.to(request, portal);
        answer.add(Map.of(
                "from",
                Map.of("id", Long.toString(ends.source().id)),
                "to",
                Map.of("id", Long.toString(target.id)),
                "associationSpec",
                Map.of("associationCategory", kind.category(), "associationTypeId", kind.typeId())));
        return answer.reply(200);
    }

    private void link(Ends ends, CrmRecord target, Links.Kind kind) {
        portal.links()
                .link(
                        ends.from().type().name(),
                        ends.source().id,
                        ends.to().type().name(),
                        target.id,
                        kind);
    }

    private Reply unlink(Request request, PathValues path) {
        Ends ends = ends(path);
        portal.links()
                .unlink(
                        ends.from().type().name(),
                        ends.source().id,
                        ends.to().type().name(),
                        Bodies.cursor(path.get("toId")));
        return Reply.empty(204);
    }
}
