package org.tuichu.directory.persistence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.BusinessDates;
import org.tuichu.directory.JurisdictionLevel;
import org.tuichu.plan.Divisions;

/// The places that ship with the program: divisions of GB/T 2260, towns, zones; a parent always before its children.
record ShippedPlaces(List<Place> places) {
    private static final String TOWNS = "towns.tsv.gz";
    private static final String ZONES = "zones.tsv";
    private static final int COUNTY_DIGITS = 6;

    /// One row of the table of jurisdictions.
    record Place(
            String id,
            @Nullable String code,
            String name,
            String fullName,
            JurisdictionLevel level,
            @Nullable String parentId,
            String path) {}

    static ShippedPlaces read() {
        var reading = new Reading();
        var divisions = Divisions.standard();
        for (var division : divisions.all()) {
            reading.add(
                    division.code(),
                    division.code(),
                    division.name(),
                    divisions.fullName(division),
                    JurisdictionLevel.valueOf(division.level().name()),
                    divisions.parent(division).map(Divisions.Division::code).orElse(null));
        }
        try (var towns = new GZIPInputStream(resource(TOWNS));
                var zones = resource(ZONES)) {
            lines(towns).forEach(reading::addTown);
            lines(zones).forEach(reading::addZone);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ShippedPlaces(List.copyOf(reading.places));
    }

    /// Tells this edition of the data from another, without reading it: a hash of the files and of the divisions.
    static String edition() {
        try (var towns = resource(TOWNS);
                var zones = resource(ZONES)) {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(towns.readAllBytes());
            digest.update(zones.readAllBytes());
            for (var division : Divisions.standard().all()) {
                digest.update((division.code() + division.name()).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(BusinessDates.class.getResourceAsStream(name), name);
    }

    private static List<String[]> lines(InputStream in) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .toList();
        }
    }

    /// What has been read so far.
    private static final class Reading {
        final List<Place> places = new ArrayList<>(45_000);
        final Map<String, Place> byId = new HashMap<>(8_000);

        void addTown(String[] line) {
            var county = Objects.requireNonNull(byId.get(line[0].substring(0, COUNTY_DIGITS)), line[0]);
            add(line[0], line[0], line[1], county.fullName() + line[1], JurisdictionLevel.TOWN, county.id());
        }

        void addZone(String[] line) {
            var parent = Objects.requireNonNull(byId.get(line[0]), line[0]);
            var fullName = ZoneNames.full(parent.fullName(), line[1]);
            add(
                    PlaceId.underParent(parent.id(), line[1]),
                    null,
                    line[1],
                    fullName,
                    JurisdictionLevel.ZONE,
                    parent.id());
        }

        void add(
                String id,
                @Nullable String code,
                String name,
                String fullName,
                JurisdictionLevel level,
                @Nullable String parentId) {
            var above = parentId == null
                    ? "/"
                    : Objects.requireNonNull(byId.get(parentId), parentId).path();
            var place = new Place(id, code, name, fullName, level, parentId, above + id + "/");
            places.add(place);
            if (level != JurisdictionLevel.TOWN) {
                byId.put(id, place);
            }
        }
    }
}
