package app.kontor.value;

/** What somebody who works in the shop may do: everything, the daily work, or only look. */
public enum Role implements Coded { OWNER, STAFF, READ_ONLY }
