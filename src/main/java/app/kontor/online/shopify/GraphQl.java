package app.kontor.online.shopify;

import app.kontor.online.Reply;
import app.kontor.online.Web;
import app.kontor.value.BusinessRuleException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Queries of Shopify's Admin API, paid for from a bucket that refills by the second. */
final class GraphQl {
    /** The version of the interface that everything here was written for. */
    static final String VERSION = "2026-10";

    private static final String PATH = "/admin/api/" + VERSION + "/graphql.json";
    private static final int TRIES = 6;

    private final Web web;
    /** To wait before the next query. */
    private Duration owed = Duration.ZERO;

    GraphQl(Web web) {
        this.web = web;
    }

    /** A query that costs more than any may: ask for less at once. */
    static final class TooDear extends RuntimeException {
        TooDear() {
            super("The query costs more than one may");
        }
    }

    /**
     * @param repeatable whether doing it twice is the same as once
     * @return what is under {@code data}
     * @throws TooDear where smaller pages would do
     * @throws BusinessRuleException online.*
     */
    JsonNode ask(String query, ObjectNode variables, boolean repeatable) {
        ObjectNode body = Web.JSON.createObjectNode().put("query", query);
        body.set("variables", variables);
        for (int attempt = 1; ; attempt++) {
            web.pause(owed);
            Reply reply = web.send("POST", PATH, body, repeatable);
            if (!reply.isGood()) {
                throw reply.status() == 404 ? new BusinessRuleException("online.missing.shopify") : web.said(message(reply.body()));
            }
            String code = reply.body().path("errors").path(0).path("extensions").path("code").asString("");
            owed = refill(reply.body().path("extensions").path("cost"), code.equals("THROTTLED"));
            if (code.equals("MAX_COST_EXCEEDED")) {
                throw new TooDear();
            }
            if (!code.equals("THROTTLED")) {
                return data(reply.body());
            }
            if (attempt >= TRIES) {
                throw new BusinessRuleException("online.busy", "Shopify");
            }
        }
    }

    private JsonNode data(JsonNode body) {
        if (!body.path("errors").isMissingNode() && !body.path("errors").isEmpty()) {
            throw web.said(message(body));
        }
        if (!body.path("data").isObject()) {
            throw web.garbled();
        }
        return body.path("data");
    }

    /** Shopify's own words; {@code errors} is a list of objects, an object, or a text. */
    private static String message(JsonNode body) {
        JsonNode errors = body.path("errors");
        return errors.isArray() ? errors.path(0).path("message").asString("?") : errors.isString() ? errors.asString() : errors.toString();
    }

    /** How long until the bucket holds what this query asked for once more. */
    private static Duration refill(JsonNode cost, boolean throttled) {
        BigDecimal missing = number(cost.path("requestedQueryCost")).subtract(number(cost.path("throttleStatus").path("currentlyAvailable")));
        BigDecimal rate = number(cost.path("throttleStatus").path("restoreRate"));
        if (rate.signum() <= 0) {
            return throttled ? Duration.ofSeconds(2) : Duration.ZERO;
        }
        return missing.signum() <= 0 ? throttled ? Duration.ofSeconds(1) : Duration.ZERO
                : Duration.ofSeconds(missing.divide(rate, 0, RoundingMode.CEILING).longValue());
    }

    private static BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : BigDecimal.ZERO;
    }

    BusinessRuleException garbled() {
        return web.garbled();
    }

    /** The first of the complaints that a mutation answers; empty if it has none. */
    static String complaint(JsonNode payload) {
        return payload.path("userErrors").path(0).path("message").asString("");
    }
}
