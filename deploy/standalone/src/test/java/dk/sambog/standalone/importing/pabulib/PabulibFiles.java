package dk.sambog.standalone.importing.pabulib;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.sambog.standalone.importing.source.SourceFile;

/** Small elections as they are published. */
final class PabulibFiles {
    /** PROJECTS begins on line 14, VOTES on line 18. */
    static final String APPROVAL = """
            META
            key;value
            description;Budget for Hvidesand
            country;Denmark
            unit;Hvidesand
            instance;2024
            num_projects;2
            num_votes;4
            budget;100
            currency;DKK
            vote_type;approval
            rule;greedy
            comment;#1
            PROJECTS
            project_id;cost;votes;name;selected
            H1;60;3;"Bro; ny";1
            H2;50;2;Sti;0
            VOTES
            voter_id;vote;age
            7;H1,H2;44
            8;H1,H2;45
            9;H1;46
            10;;47
            """;

    /** VOTES begins on line 9, its first ballot on line 11. */
    static final String CUMULATIVE = """
            META
            budget;100
            vote_type;cumulative
            rule;greedy
            PROJECTS
            project_id;cost
            H1;60
            H2;50
            VOTES
            voter_id;vote;points
            1;H1,H2;3,2
            2;H2;5
            """;

    private PabulibFiles() {}

    static PabulibElection read(String text) {
        return PabulibReader.read(new SourceFile("a.pb", text.getBytes(UTF_8)));
    }
}
