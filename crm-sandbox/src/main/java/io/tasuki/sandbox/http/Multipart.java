package io.tasuki.sandbox.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A `multipart/form-data` body: parts by their names, the first of each name.
public final class Multipart {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]{1,200})\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[;\\s]name=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final byte[] BLANK_LINE = "\r\n\r\n".getBytes(ISO_8859_1);
    private static final int MOST_PARTS = 20;
    private static final int LONGEST_HEAD = 8 * 1024;

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Multipart() {}

    public static boolean isOne(Request request) {
        return request.header("Content-Type").orElse("").startsWith("multipart/form-data");
    }

    /// @throws BadRequest when the body is no such thing
    public static Multipart of(Request request) {
        Matcher boundary = BOUNDARY.matcher(request.header("Content-Type").orElse(""));
        if (!boundary.find()) {
            throw new BadRequest("the Content-Type has no boundary");
        }
        Multipart read = new Multipart();
        read.read(request.body(), ("--" + boundary.group(1)).getBytes(ISO_8859_1));
        return read;
    }

    /// @throws BadRequest when there is no such part
    public byte[] body(String name) {
        byte[] body = parts.get(name);
        if (body == null) {
            throw new BadRequest("the body has no part named " + name);
        }
        return body;
    }

    private void read(byte[] body, byte[] boundary) {
        int at = indexOf(body, boundary, 0);
        while (at >= 0 && parts.size() < MOST_PARTS) {
            int start = at + boundary.length;
            int end = indexOf(body, boundary, start);
            if (end < 0) {
                break;
            }
            add(body, start, end);
            at = end;
        }
        if (parts.isEmpty()) {
            throw new BadRequest("the multipart body has no parts");
        }
    }

    private void add(byte[] body, int start, int end) {
        int head = indexOf(body, BLANK_LINE, start);
        if (head < 0 || head >= end || head - start > LONGEST_HEAD) {
            throw new BadRequest("a part of the multipart body has no headers");
        }
        Matcher name = NAME.matcher(new String(body, start, head - start, ISO_8859_1));
        if (!name.find()) {
            throw new BadRequest("a part of the multipart body has no name");
        }
        // The line end before a boundary belongs to the boundary.
        int from = head + BLANK_LINE.length;
        int until = Math.max(from, end - "\r\n".length());
        parts.putIfAbsent(name.group(1), Arrays.copyOfRange(body, from, until));
    }

    private static int indexOf(byte[] body, byte[] wanted, int from) {
        for (int at = from; at <= body.length - wanted.length; at++) {
            if (body[at] == wanted[0] && Arrays.equals(body, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
