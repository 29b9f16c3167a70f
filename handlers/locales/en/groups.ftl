refusal-group-taken = This group is bound to the department “{ $department }” already. Let its head say /unbind here first.
refusal-group-not-bound = This group is bound to no department. To bind it: /bind
