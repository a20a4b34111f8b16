"""What a document says, in parts that know no form: the same words in the same order in every one."""
