package io.tasuki.http;

import java.net.URI;
import java.util.Optional;

/// One try of a call on the wire.
record Sending(Call call, URI base, Optional<Token> token, SendWatch watch, Delivery delivery) {}
