package io.tasuki.sandbox.generate.mess;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tasuki.sandbox.data.DataSet;
import io.tasuki.sandbox.generate.records.Book;
import io.tasuki.sandbox.generate.records.HubSpotPages;
import io.tasuki.sandbox.generate.records.Page;
import io.tasuki.sandbox.generate.records.SalesforcePages;
import io.tasuki.sandbox.generate.tell.WorldFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Writes all files of a world side by side while its lives are told once.
final class MessyFolder implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    /// A file being written, and which book its rows come from.
    private record Sheet(Page page, Function<Shelf, Book> book, CsvWriter csv) {}

    private final List<Sheet> sheets = new ArrayList<>();

    static void write(MessyWorld world, Path folder) {
        try (MessyFolder open = new MessyFolder();
                WorldTruth.Pen truth = open.prepare(world, folder)) {
            for (int number = 0; number < world.teller().circles(); number++) {
                Telling telling = world.teller().tell(number);
                Shelf shelf = world.layout().write(telling);
                open.sheets.forEach(sheet -> sheet.page().rows().accept(sheet.book().apply(shelf), sheet.csv()::writeRecord));
                truth.write(telling.circle());
            }
            Files.writeString(folder.resolve("tasuki.yaml"), world.configuration());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + folder, unwritable);
        }
    }

    private WorldTruth.Pen prepare(MessyWorld world, Path folder) throws IOException {
        DataSet data = world.data();
        Files.createDirectories(folder);
        WorldFolder.describe(data, folder);
        if (!data.hubspot().tables().isEmpty()) {
            open(HubSpotPages.all(), Shelf::portal, folder.resolve("hubspot"));
        }
        if (!data.salesforce().tables().isEmpty()) {
            open(SalesforcePages.all(), Shelf::organization, folder.resolve("salesforce"));
        }
        if (world.secondData().isPresent()) {
            Path west = Files.createDirectories(folder.resolve("west"));
            WorldFolder.describe(world.secondData().get(), west);
            open(HubSpotPages.all(), Shelf::secondPortal, west.resolve("hubspot"));
        }
        return world.truth().pen(folder.resolve("truth.json"));
    }

    private void open(List<Page> pages, Function<Shelf, Book> book, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Page page : pages) {
            CsvWriter csv = CsvWriter.builder().bufferSize(BUFFER).build(folder.resolve(page.table() + ".csv"));
            sheets.add(new Sheet(page, book, csv));
            csv.writeRecord(page.columns().split(",", -1));
            page.always().accept(csv::writeRecord);
        }
    }

    @Override
    public void close() throws IOException {
        for (Sheet sheet : sheets) {
            sheet.csv().close();
        }
    }
}
