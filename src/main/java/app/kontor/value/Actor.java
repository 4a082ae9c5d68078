package app.kontor.value;

/** Who is at work: the name that goes into every command, and what the role allows. */
public record Actor(String name, Role role) {

    /** Whoever sits at the PC of a shop in which nobody has to say who they are. */
    public static Actor owner(String name) {
        return new Actor(name, Role.OWNER);
    }

    public boolean may(String kind, String subject) {
        return Permissions.allow(role, kind, subject);
    }

    /** For what has no subject that matters. */
    public boolean may(String kind) {
        return may(kind, "");
    }

    /** @throws BusinessRuleException user.mayNot */
    public void demand(String kind, String subject) {
        if (!may(kind, subject)) {
            throw new BusinessRuleException("user.mayNot", name, Phrase.of("role." + role.code()));
        }
    }

    /** @throws BusinessRuleException user.mayNot */
    public void demand(String kind) {
        demand(kind, "");
    }
}
