refusal-group-taken = Táto skupina je už prepojená s oddelením „{ $department }“. Jeho vedúci tu musí najprv napísať /unbind.
refusal-group-not-bound = Táto skupina nie je prepojená so žiadnym oddelením. Prepojiť: /bind
