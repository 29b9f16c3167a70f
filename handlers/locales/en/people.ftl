refusal-department-not-found = There is no such department.
refusal-last-admin = This is the only administrator. First appoint another one: /team
refusal-bad-input = I do not understand “{ $value }”. Please write it differently.
