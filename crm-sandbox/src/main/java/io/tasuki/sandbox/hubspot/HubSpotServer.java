package io.tasuki.sandbox.hubspot;

import io.tasuki.sandbox.control.Bench;
import io.tasuki.sandbox.control.ControlledState;
import io.tasuki.sandbox.control.CrmServer;
import io.tasuki.sandbox.control.Fault;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.data.Side;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.http.Routes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A pretended HubSpot portal: v3/v4 and date-based paths over one state.
public final class HubSpotServer implements CrmServer {

    private static final List<String> VERSIONS = List.of("2026-03", "2026-09");
    /// Longer addresses were seen refused (facts: 414 at about 16.2k characters).
    private static final int MAX_TARGET = 16_200;

    private final Bench bench;
    private final Access access;
    private final RateLimits limits;
    private final CallTable calls;
    private final HubSpotState state;

    private HubSpotServer(Portal portal, Bench bench) {
        this.bench = bench;
        this.access = new Access(bench);
        this.limits = new RateLimits(bench.clock(), portal.timeZone());
        this.calls = new CallTable(portal);
        this.state = new HubSpotState(portal);
        addCalls(portal);
    }

    /// Loads the portal's part of a data set.
    ///
    /// @throws io.tasuki.sandbox.data.DataSetException when it is wrong
    public static CrmServer over(Side data, Bench bench) {
        return new HubSpotServer(PortalLoader.load(data, bench.clock()), bench);
    }

    private void addCalls(Portal portal) {
        access.addTo(calls);
        ObjectCalls objects = new ObjectCalls(portal, bench);
        BatchCalls batches = new BatchCalls(portal, bench);
        SearchCalls searches = new SearchCalls(portal, bench.journal());
        addresses("objects", "v3").forEach(address -> {
            objects.addTo(calls, address);
            batches.addTo(calls, address);
            searches.addTo(calls, address);
        });
        PropertyCalls properties = new PropertyCalls(portal);
        addresses("properties", "v3").forEach(address -> properties.addTo(calls, address));
        AssociationCalls associations = new AssociationCalls(portal);
        addresses("associations", "v4").forEach(address -> associations.addTo(calls, address));
        AccountCalls account = new AccountCalls(portal);
        addresses("owners", "v3").forEach(address -> account.addOwners(calls, address));
        addresses("pipelines", "v3").forEach(address -> account.addPipelines(calls, address));
        account.addDetails(calls, "/account-info/v3/details");
        VERSIONS.forEach(version -> account.addDetails(calls, "/account-info/" + version + "/details"));
    }

    private static List<String> addresses(String family, String legacy) {
        return List.of(
                "/crm/" + legacy + "/" + family,
                "/crm/" + family + "/" + VERSIONS.getFirst(),
                "/crm/" + family + "/" + VERSIONS.getLast());
    }

    @Override
    public Routes routes() {
        return calls.routes();
    }

    @Override
    public ControlledState state() {
        return state;
    }

    @Override
    public Optional<Reply> refuse(Request request) {
        if (request.target().length() > MAX_TARGET) {
            return Optional.of(Reply.text(414, "text/html", "<html><body><h1>414 URI Too Long</h1></body></html>"));
        }
        return access.refuse(request)
                .or(() -> bench.limits() == Limits.REAL ? limits.refuse(request) : Optional.empty())
                .or(() -> locked(request));
    }

    private Optional<Reply> locked(Request request) {
        return bench.faults().takes(Fault.Kind.LOCK_ROW, request)
                ? Optional.of(error(423, "a bulk operation is under way"))
                : Optional.empty();
    }

    @Override
    public Reply finish(Request request, Reply reply) {
        Reply told = bench.limits() == Limits.REAL ? limits.tell(request, reply) : reply;
        return told.headers().containsKey(Problem.CORRELATION)
                ? told
                : told.with(Problem.CORRELATION, UUID.randomUUID().toString());
    }

    @Override
    public Reply error(int status, String detail) {
        return Problem.ofStatus(status, detail).reply();
    }
}
