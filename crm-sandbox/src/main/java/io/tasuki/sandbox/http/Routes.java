package io.tasuki.sandbox.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A table of method and path template; where several fit, the one with literal segments further left answers.
///
/// A variable whose name ends in `id` stands for a record: [Match#foldedPath()] shows it as `{id}`.
public final class Routes {

    private record Route(String method, PathTemplate template, Handler handler) {}

    /// A route that fits a request.
    public record Match(String foldedPath, PathValues path, Handler handler) {}

    private final List<Route> routes = new ArrayList<>();

    /// Adds a route; `template` is like `/crm/v3/objects/{type}/{id}`.
    public Routes on(String method, String template, Handler handler) {
        routes.add(new Route(method, new PathTemplate(template), handler));
        routes.sort(Comparator.comparing(route -> route.template().precedence()));
        return this;
    }

    public Optional<Match> find(String method, String path) {
        String[] segments = path.split("/", -1);
        return routes.stream()
                .filter(route -> route.method().equals(method))
                .flatMap(route -> match(route, segments).stream())
                .findFirst();
    }

    /// Whether the path exists for another method, which is 405 rather than 404.
    public boolean knows(String path) {
        String[] segments = path.split("/", -1);
        return routes.stream()
                .anyMatch(route -> route.template().match(segments).isPresent());
    }

    private static Optional<Match> match(Route route, String[] segments) {
        return route.template()
                .match(segments)
                .map(values -> new Match(route.template().fold(values), values, route.handler()));
    }
}
