package org.tuichu.bench;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import tools.jackson.databind.json.JsonMapper;

/// A clerk who reports progress on one assignment by the API, again and again, each time with a number: in the text, as
/// a figure and in a file. Goes on through whatever happens to the program.
final class Officer implements AutoCloseable {
    /// What a report says before its number.
    static final String SAYS = "crash drill ";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BOUNDARY = "----crash-drill";
    private static final long UNKNOWN = -1;
    private static final int OK = 200;
    private static final int PAUSE_MS = 100;

    private final Reader reader;
    private final String assignment;
    private final AtomicLong numbers;
    private final Lock working;
    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    private volatile boolean onDuty = true;
    /// Of the assignment as it was seen last, [#UNKNOWN] after an attempt that came to nothing.
    private long version = UNKNOWN;

    private Officer(Reader reader, String assignment, AtomicLong numbers, Lock working) {
        this.reader = reader;
        this.assignment = assignment;
        this.numbers = numbers;
        this.working = working;
    }

    /// Signs in and receives the first assignment of the unit. Each report is made while `working` is held.
    static Officer of(String address, String userName, String password, AtomicLong numbers, Lock working)
            throws IOException, InterruptedException {
        var reader = new Reader(address);
        reader.signIn(userName, password);
        var first = JSON.readTree(reader.get("/api/v1/assignments?size=1"))
                .get("items")
                .get(0);
        var officer = new Officer(reader, first.get("id").asString(), numbers, working);
        if (first.get("state").asString().equals("ISSUED")) {
            var body = "{\"act\": \"RECEIVE\", \"version\": "
                    + first.get("version").asLong() + "}";
            var answer = reader.send(officer.path() + "/acts", "application/json", body);
            if (answer.statusCode() != OK) {
                throw new IOException(userName + " could not receive: " + answer.statusCode() + " " + answer.body());
            }
        }
        return officer;
    }

    private String path() {
        return "/api/v1/assignments/" + assignment;
    }

    Set<Long> acknowledged() {
        return acknowledged;
    }

    void start() {
        Thread.ofPlatform().daemon().start(this::work);
    }

    private void work() {
        while (onDuty) {
            working.lock();
            try {
                if (version == UNKNOWN) {
                    version = seen();
                }
                report(numbers.getAndIncrement());
            } catch (IOException gone) {
                version = UNKNOWN;
            } catch (InterruptedException stopped) {
                return;
            } finally {
                working.unlock();
            }
            if (version == UNKNOWN) {
                pause();
            }
        }
    }

    private long seen() throws IOException, InterruptedException {
        return JSON.readTree(reader.get(path()))
                .get("assignment")
                .get("version")
                .asLong();
    }

    private void report(long number) throws IOException, InterruptedException {
        var body = new StringBuilder();
        part(body, "act", "REPORT_PROGRESS");
        part(body, "version", Long.toString(version));
        part(body, "text", SAYS + number);
        part(body, "figure", "核查企业");
        part(body, "value", Long.toString(number));
        part(body, "measure", "户");
        part(body, "files\"; filename=\"" + number + ".txt", SAYS + number);
        body.append("--").append(BOUNDARY).append("--\r\n");
        var answer = reader.send(path() + "/reports", "multipart/form-data; boundary=" + BOUNDARY, body.toString());
        if (answer.statusCode() == OK) {
            acknowledged.add(number);
            version = JSON.readTree(answer.body()).get("version").asLong();
        } else {
            version = UNKNOWN;
        }
    }

    private static void part(StringBuilder body, String name, String value) {
        body.append("--")
                .append(BOUNDARY)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        onDuty = false;
        reader.close();
    }
}
