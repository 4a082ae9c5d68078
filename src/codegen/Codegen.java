import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Build step: runs the real migrations on an in-memory H2 and generates app.kontor.schema from the result, with our value
 * types on the columns. Arguments: the folder of migrations, the folder of generated sources.
 */
public class Codegen {
    private static final String URL =
            "jdbc:h2:mem:codegen;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    public static void main(String[] args) throws Exception {
        Flyway.configure().dataSource(URL, "sa", "").locations("filesystem:" + args[0]).load().migrate();
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withDriver("org.h2.Driver").withUrl(URL).withUser("sa").withPassword(""))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.h2.H2Database")
                                .withInputSchema("public")
                                .withOutputSchemaToDefault(true)
                                .withExcludes("flyway_schema_history")
                                .withForcedTypes(forcedTypes()))
                        .withGenerate(new Generate().withRecords(true).withPojos(false).withDaos(false)
                                .withJavaTimeTypes(true).withGlobalKeyReferences(true))
                        .withTarget(new Target().withPackageName("app.kontor.schema").withDirectory(args[1]).withClean(true))));
        Files.writeString(Path.of(args[1], ".done"), "");
    }

    private static List<ForcedType> forcedTypes() {
        List<ForcedType> types = new ArrayList<>();
        types.add(new ForcedType().withName("INSTANT").withIncludeTypes("(?i:TIMESTAMP.*WITH.*TIME.*ZONE)"));
        types.add(value("java.math.BigDecimal", "Quantity",
                ".*\\.(quantity|cancelled|shipped|factor|pieces|buffer|on_hand|allocated|weight_grams|reorder_point|minimum|pack|received)"));
        types.add(value("java.lang.String", "Sku", "(former_)?variant\\.sku"));
        ids(types, "ChannelId", "channel");
        ids(types, "ProductId", "product");
        ids(types, "VariantId", "variant");
        ids(types, "CustomerId", "customer");
        ids(types, "SupplierId", "supplier");
        ids(types, "PurchaseOrderId", "purchase_order");
        ids(types, "OrderId", "sales_order", "order_id");
        ids(types, "OrderLineId", "order_line");
        ids(types, "LocationId", "location");
        ids(types, "BinId", "bin");
        ids(types, "PickListId", "pick_list");
        ids(types, "ShipmentId", "shipment");
        ids(types, "InvoiceId", "invoice");
        ids(types, "BatchId", "import_batch", "batch_id", "command\\.batch");
        types.add(value("java.util.UUID", "CommandId", "command\\.id|.*\\.(last_command|undo_of)"));
        return types;
    }

    /** The table's own id and every column named after it: sales_order.id and *.order_id are both an OrderId. */
    private static void ids(List<ForcedType> types, String type, String table, String... columns) {
        String foreign = columns.length == 0 ? ".*\\." + table + "_id" : ".*\\." + columns[0];
        String more = columns.length < 2 ? "" : "|.*" + columns[1];
        types.add(value("java.lang.Long", type, "(public\\.)?" + table + "\\.id|" + foreign + more));
    }

    private static ForcedType value(String from, String type, String expression) {
        String qualified = "app.kontor.value." + type;
        return new ForcedType()
                .withUserType(qualified)
                .withConverter("org.jooq.Converter.ofNullable(%s.class, %s.class, %s::new, %s::value)"
                        .formatted(from, qualified, qualified, qualified))
                .withIncludeExpression("(public\\.)?(" + expression + ")");
    }
}
